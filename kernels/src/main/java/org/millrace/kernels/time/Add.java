package org.millrace.kernels.time;

import org.millrace.kernels.Kernel;
import org.millrace.kernels.Operands;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.Vector;

/// date_add(amount, value): so many units later, of the value's type. Months keep the day of the month, or take the
/// last.
///
/// @param unit the unit
public record Add(TimeUnit unit) implements Kernel {

    @Override
    public void apply(Vector[] operands, int rows, VectorBuffer out) {
        long[] amounts = Operands.longs(operands[0]);
        int amountMask = Operands.mask(operands[0]);
        MomentReader moments = MomentReader.of(operands[1]);
        for (int i = 0; i < rows; i++) {
            if (out.valid(i) && !put(moments, i, amounts[i & amountMask], out)) {
                throw MomentReader.outside(operands[1], i, out);
            }
        }
    }

    private boolean put(MomentReader moments, int row, long amount, VectorBuffer out) {
        try {
            return moments.reaches(row) && MomentReader.put(unit.add(moments.at(row), amount), row, out);
        } catch (ArithmeticException _) {
            return false;
        }
    }
}
