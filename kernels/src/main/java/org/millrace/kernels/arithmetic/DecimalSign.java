package org.millrace.kernels.arithmetic;

import org.millrace.kernels.Decimals;
import org.millrace.kernels.Kernel;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.Layout;
import org.millrace.vectors.Vector;

/// Opposites and sizes of decimals, which always fit: there is no least decimal without an opposite.
public enum DecimalSign implements Kernel {
    /// -x
    NEGATE,
    /// The size of x.
    ABS;

    @Override
    public void apply(Vector[] operands, int rows, VectorBuffer out) {
        Decimals in = Decimals.of(operands[0]);
        long[] high = out.longs();
        long[] low = out.type().layout() == Layout.INT128 ? out.low() : high;
        Int128 number = new Int128();
        for (int i = 0; i < rows; i++) {
            number.set(in.high(i), in.low(i));
            if (this == NEGATE || number.high() < 0) {
                number.negate();
            }
            high[i] = number.high();
            low[i] = number.low();
        }
    }
}
