package org.millrace.kernels.time;

import org.millrace.kernels.Kernel;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// The start of the year, month, hour and so on that a date or timestamp is in; of the operand's type.
///
/// @param unit which
public record Truncate(TimeUnit unit) implements Kernel {

    @Override
    public void apply(Vector[] operands, int rows, VectorBuffer out) {
        MomentReader moments = MomentReader.of(operands[0]);
        boolean date = out.type() == PrimitiveType.DATE;
        for (int i = 0; i < rows; i++) {
            if (!out.valid(i)) {
                continue;
            }
            long moment = moments.at(i);
            long start = unit.truncate(moment);
            if (!moments.reaches(i) || !date && start > moment || !MomentReader.put(start, i, out)) {
                throw MomentReader.outside(operands[0], i, out);
            }
        }
    }
}
