package org.millrace.kernels.arithmetic;

import java.math.BigInteger;
import org.millrace.vectors.Decimal128Vector;

/// One two's complement number of 128 bits that is changed in place, so that a loop over decimals allocates nothing.
/// Operations report when the result does not fit; decimals of 38 digits need 127 bits.
public final class Int128 {

    /// The upper 64 bits.
    private long high;

    /// The lower 64 bits, unsigned.
    private long low;

    /// The upper half.
    public long high() {
        return high;
    }

    /// The lower half, unsigned.
    public long low() {
        return low;
    }

    /// Takes both halves.
    public void set(long newHigh, long newLow) {
        high = newHigh;
        low = newLow;
    }

    /// Takes a number of 64 bits.
    public void set(long value) {
        high = value >> 63;
        low = value;
    }

    /// Adds; false if the sum does not fit.
    public boolean add(long otherHigh, long otherLow) {
        long sumLow = low + otherLow;
        long carry = Long.compareUnsigned(sumLow, low) < 0 ? 1 : 0;
        long sumHigh = high + otherHigh + carry;
        boolean fits = ((high ^ sumHigh) & (otherHigh ^ sumHigh)) >= 0;
        high = sumHigh;
        low = sumLow;
        return fits;
    }

    /// Changes the sign; false for the least number, which has no opposite.
    public boolean negate() {
        boolean fits = high != Long.MIN_VALUE || low != 0;
        high = ~high + (low == 0 ? 1 : 0);
        low = -low;
        return fits;
    }

    /// Multiplies; false if the product does not fit.
    public boolean multiply(long otherHigh, long otherLow) {
        if (high == low >> 63 && otherHigh == otherLow >> 63) {
            high = Math.multiplyHigh(low, otherLow);
            low *= otherLow;
            return true;
        }
        boolean negative = (high ^ otherHigh) < 0;
        if (high < 0 && !negate()) {
            return false;
        }
        Int128 other = new Int128();
        other.set(otherHigh, otherLow);
        if (otherHigh < 0 && !other.negate()) {
            return false;
        }
        return multiplySizes(other.high, other.low) && (!negative || negate());
    }

    /// Multiplies two numbers that are not negative.
    private boolean multiplySizes(long otherHigh, long otherLow) {
        if (high != 0 && otherHigh != 0) {
            return false;
        }
        long upper = high != 0 ? high : otherHigh;
        long across = high != 0 ? otherLow : low;
        if (Math.unsignedMultiplyHigh(upper, across) != 0) {
            return false;
        }
        long carried = Math.unsignedMultiplyHigh(low, otherLow);
        long sum = carried + upper * across;
        low *= otherLow;
        high = sum;
        return sum >= 0 && Long.compareUnsigned(sum, carried) >= 0;
    }

    /// Whether the number has at most this many decimal digits (1 to 38).
    public boolean fitsDigits(int digits) {
        long boundHigh = BOUND_HIGH[digits];
        long boundLow = BOUND_LOW[digits];
        return compare(high, low, boundHigh, boundLow) < 0
                && compare(high, low, ~boundHigh + (boundLow == 0 ? 1 : 0), -boundLow) > 0;
    }

    /// The order of two numbers of 128 bits.
    public static int compare(long leftHigh, long leftLow, long rightHigh, long rightLow) {
        return leftHigh != rightHigh ? Long.compare(leftHigh, rightHigh) : Long.compareUnsigned(leftLow, rightLow);
    }

    /// The number as an object, for messages.
    public BigInteger big() {
        return Decimal128Vector.unscaled(high, low);
    }

    private static final long[] BOUND_HIGH = new long[39];
    private static final long[] BOUND_LOW = new long[39];

    static {
        for (int digits = 0; digits <= 38; digits++) {
            BigInteger bound = PowersOfTen.ofBig(digits);
            BOUND_HIGH[digits] = bound.shiftRight(64).longValue();
            BOUND_LOW[digits] = bound.longValue();
        }
    }
}
