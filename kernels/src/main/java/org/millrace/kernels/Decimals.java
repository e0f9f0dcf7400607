package org.millrace.kernels;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.millrace.vectors.Decimal128Vector;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.Layout;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.Vector;

/// Reads the decimals of an operand as numbers of 128 bits, whichever layout they have.
public final class Decimals {

    private final long[] high;
    private final long[] low;
    private final boolean wide;
    private final int mask;
    private final int scale;

    private Decimals(long[] high, long[] low, boolean wide, int mask, int scale) {
        this.high = high;
        this.low = low;
        this.wide = wide;
        this.mask = mask;
        this.scale = scale;
    }

    /// A reader of a decimal operand, flat or constant.
    public static Decimals of(Vector operand) {
        int scale = ((DecimalType) operand.type()).scale();
        int mask = Operands.mask(operand);
        return Operands.flat(operand) instanceof Decimal128Vector v
                ? new Decimals(v.high(), v.low(), true, mask, scale)
                : narrow(((LongVector) Operands.flat(operand)).values(), mask, scale);
    }

    /// Whether the decimals of an operand are numbers of 64 bits.
    public static boolean narrow(Vector operand) {
        return operand.type().layout() == Layout.INT64;
    }

    private static Decimals narrow(long[] values, int mask, int scale) {
        return new Decimals(values, values, false, mask, scale);
    }

    /// The upper half of a row's unscaled value.
    public long high(int row) {
        long value = high[row & mask];
        return wide ? value : value >> 63;
    }

    /// The lower half of a row's unscaled value, unsigned.
    public long low(int row) {
        return low[row & mask];
    }

    /// The unscaled value of a row, for what needs no speed.
    public BigInteger unscaled(int row) {
        return Decimal128Vector.unscaled(high(row), low(row));
    }

    /// The value of a row, for messages.
    public BigDecimal value(int row) {
        return new BigDecimal(unscaled(row), scale);
    }
}
