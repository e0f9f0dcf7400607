package org.millrace.kernels.compare;

import org.millrace.kernels.Decimals;
import org.millrace.kernels.Kernel;
import org.millrace.kernels.VectorBuffer;
import org.millrace.kernels.arithmetic.Int128;
import org.millrace.vectors.Vector;

/// Compares decimals of the same scale, of which at least one has 128 bits.
///
/// @param comparison which of the six
public record DecimalCompare(Comparison comparison) implements Kernel {

    @Override
    public void apply(Vector[] operands, int rows, VectorBuffer out) {
        Decimals left = Decimals.of(operands[0]);
        Decimals right = Decimals.of(operands[1]);
        long[] words = out.words();
        for (int base = 0; base < rows; base += 64) {
            int end = Math.min(64, rows - base);
            long bits = 0;
            for (int i = base; i < base + end; i++) {
                int sign = Int128.compare(left.high(i), left.low(i), right.high(i), right.low(i));
                bits |= (comparison.holds(sign) ? 1L : 0L) << i;
            }
            words[base >>> 6] = bits;
        }
    }
}
