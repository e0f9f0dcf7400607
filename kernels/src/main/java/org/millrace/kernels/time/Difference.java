package org.millrace.kernels.time;

import org.millrace.kernels.Kernel;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.Vector;

/// date_diff(from, to): how many borders between units lie between two dates or timestamps, as an int64.
///
/// @param unit the unit
public record Difference(TimeUnit unit) implements Kernel {

    @Override
    public void apply(Vector[] operands, int rows, VectorBuffer out) {
        MomentReader from = MomentReader.of(operands[0]);
        MomentReader to = MomentReader.of(operands[1]);
        long[] target = out.longs();
        for (int i = 0; i < rows; i++) {
            if (!out.valid(i)) {
                continue;
            }
            long first = unit.period(from.at(i));
            long last = unit.period(to.at(i));
            long difference = last - first;
            boolean fits = ((last ^ first) & (last ^ difference)) >= 0;
            if (!fits || !from.reaches(i) || !to.reaches(i)) {
                throw MomentReader.outside(operands[1], i, out);
            }
            target[i] = difference;
        }
    }
}
