package org.millrace.kernels.arithmetic;

import java.math.BigInteger;
import org.millrace.kernels.Decimals;
import org.millrace.kernels.Kernel;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.Layout;
import org.millrace.vectors.Vector;

/// The remainder of two decimals of the same type, with the sign of the dividend; null for a zero divisor.
public final class DecimalRemainder implements Kernel {

    /// The one instance: it has no state.
    public static final DecimalRemainder KERNEL = new DecimalRemainder();

    private DecimalRemainder() {}

    @Override
    public void apply(Vector[] operands, int rows, VectorBuffer out) {
        Decimals left = Decimals.of(operands[0]);
        Decimals right = Decimals.of(operands[1]);
        boolean wide = out.type().layout() == Layout.INT128;
        for (int i = 0; i < rows; i++) {
            if (right.low(i) == 0 && right.high(i) == 0) {
                out.setNull(i);
            } else if (wide) {
                BigInteger remainder = left.unscaled(i).remainder(right.unscaled(i));
                out.longs()[i] = remainder.shiftRight(64).longValue();
                out.low()[i] = remainder.longValue();
            } else {
                out.longs()[i] = left.low(i) % right.low(i);
            }
        }
    }
}
