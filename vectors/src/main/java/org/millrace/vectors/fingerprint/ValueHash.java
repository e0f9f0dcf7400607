package org.millrace.vectors.fingerprint;

import java.math.BigDecimal;
import java.math.BigInteger;

/// Hashes of single values that depend on the value and not on the type that stores it: the integer 3, the double 3.0
/// and the decimal 3.00 have one hash, and so have the float 0.1, the double 0.1 and the decimal 0.1. A format that
/// keeps numbers as text therefore gives the hashes of a format that keeps them as bits.
final class ValueHash {

    /// The hash of a missing value.
    static final long NULL = 0x5B1D2C9A7E4F3861L;

    private static final long INTEGER = 1;
    private static final long FRACTION = 2;
    private static final long TRUTH = 3;
    private static final long BYTES = 4;
    private static final long DAY = 5;
    private static final long TIME = 6;
    private static final long INSTANT = 7;
    private static final long WIDE = 8;

    /// Decimals of up to 15 digits and doubles can be told from each other's text and back.
    private static final int DIGITS_OF_A_DOUBLE = 15;

    private static final double LONG_LIMIT = 0x1p63;

    private ValueHash() {}

    static long ofInteger(long value) {
        return Mix.pair(INTEGER, value);
    }

    static long ofDouble(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < LONG_LIMIT;
        boolean negativeZero = value == 0 && 1 / value < 0;
        return whole && !negativeZero ? ofInteger((long) value) : Mix.pair(FRACTION, Double.doubleToLongBits(value));
    }

    /// The hash of the double with the same shortest text.
    static long ofFloat(float value) {
        double same = value;
        return same == Math.rint(same) || Float.isNaN(value)
                ? ofDouble(same)
                : ofDouble(Double.parseDouble(Float.toString(value)));
    }

    static long ofDecimal(BigInteger unscaled, int scale) {
        BigDecimal number = new BigDecimal(unscaled, scale).stripTrailingZeros();
        if (number.scale() <= 0 && number.precision() - number.scale() <= 18) {
            return ofInteger(number.longValueExact());
        }
        if (number.precision() <= DIGITS_OF_A_DOUBLE) {
            return ofDouble(number.doubleValue());
        }
        byte[] digits = number.unscaledValue().toByteArray();
        return Mix.pair(WIDE + number.scale(), Mix.bytes(digits, 0, digits.length));
    }

    static long ofBoolean(boolean value) {
        return Mix.pair(TRUTH, value ? 1 : 0);
    }

    static long ofBytes(byte[] data, int start, int length) {
        return Mix.pair(BYTES, Mix.bytes(data, start, length));
    }

    static long ofDay(long days) {
        return Mix.pair(DAY, days);
    }

    static long ofTime(long micros) {
        return Mix.pair(TIME, micros);
    }

    static long ofInstant(long micros) {
        return Mix.pair(INSTANT, micros);
    }
}
