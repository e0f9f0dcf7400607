package org.millrace.kernels.arithmetic;

import java.math.BigInteger;

/// Powers of ten in the number types that have them.
public final class PowersOfTen {

    private static final long[] LONGS = new long[19];
    private static final double[] DOUBLES = new double[309];
    private static final BigInteger[] BIG = new BigInteger[78];

    static {
        LONGS[0] = 1;
        for (int i = 1; i < LONGS.length; i++) {
            LONGS[i] = LONGS[i - 1] * 10;
        }
        for (int i = 0; i < DOUBLES.length; i++) {
            DOUBLES[i] = Double.parseDouble("1e" + i);
        }
        for (int i = 0; i < BIG.length; i++) {
            BIG[i] = BigInteger.TEN.pow(i);
        }
    }

    private PowersOfTen() {}

    /// 10 to the power of an exponent of at least 0, correctly rounded; exact up to 22.
    public static double of(int exponent) {
        return exponent < DOUBLES.length ? DOUBLES[exponent] : Double.POSITIVE_INFINITY;
    }

    /// 10 to the power of 0 to 18.
    public static long ofLong(int exponent) {
        return LONGS[exponent];
    }

    /// 10 to the power of 0 to 77.
    public static BigInteger ofBig(int exponent) {
        return BIG[exponent];
    }
}
