package org.millrace.kernels.cast;

import org.millrace.kernels.Kernel;
import org.millrace.kernels.Operands;
import org.millrace.kernels.VectorBuffer;
import org.millrace.kernels.arithmetic.PowersOfTen;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.Layout;
import org.millrace.vectors.Vector;

/// Casts of decimals of up to 18 digits to decimals with room for all of theirs: none can fail.
///
/// @param factor what the unscaled numbers are multiplied by, a power of ten
record DecimalWidening(long factor) implements Kernel {

    /// Whether every number of a type fits another one, so that this kernel converts it.
    static boolean applies(DecimalType from, DecimalType to) {
        return from.layout() == Layout.INT64
                && to.scale() >= from.scale()
                && to.scale() - from.scale() <= DecimalType.MAX_LONG_PRECISION
                && to.precision() - to.scale() >= from.precision() - from.scale();
    }

    static DecimalWidening of(DecimalType from, DecimalType to) {
        return new DecimalWidening(PowersOfTen.ofLong(to.scale() - from.scale()));
    }

    @Override
    public void apply(Vector[] operands, int rows, VectorBuffer out) {
        long[] values = Operands.longs(operands[0]);
        int mask = Operands.mask(operands[0]);
        long by = factor;
        boolean wide = out.type().layout() == Layout.INT128;
        long[] high = out.longs();
        long[] low = wide ? out.low() : high;
        if (wide) {
            for (int i = 0; i < rows; i++) {
                high[i] = Math.multiplyHigh(values[i & mask], by);
            }
        }
        for (int i = 0; i < rows; i++) {
            low[i] = values[i & mask] * by;
        }
    }
}
