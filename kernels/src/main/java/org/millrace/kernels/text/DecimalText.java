package org.millrace.kernels.text;

/// Numbers from slices of text, for the usual spellings: an optional minus, digits, and for doubles an optional point.
/// Everything else is left to the caller, one value at a time.
///
/// The array must have at least 16 bytes before the first slice, because digits are read eight at a time, backwards.
public final class DecimalText {

    private static final double[] POWERS = powers();
    private static final int MAX_LENGTH = 16;

    private DecimalText() {}

    private static double[] powers() {
        double[] powers = new double[MAX_LENGTH + 1];
        for (int i = 0; i < powers.length; i++) {
            powers[i] = Double.parseDouble("1e" + i);
        }
        return powers;
    }

    /// Parses the slices `from` to `count` to doubles: those of at most 15 digits, whose digits and power of ten are
    /// both exact as doubles, so that one division rounds correctly (Clinger 1990).
    ///
    /// @return the first slice that it did not parse; `count` if it parsed all
    public static int doubles(byte[] bytes, int[] starts, int[] ends, int from, int count, double[] values) {
        for (int i = from; i < count; i++) {
            int start = starts[i];
            int end = ends[i];
            boolean negative = bytes[start] == '-';
            int length = end - start - (negative ? 1 : 0);
            if (length <= 0 || length > MAX_LENGTH) {
                return i;
            }
            double value = length <= Long.BYTES ? shortDouble(bytes, end, length) : longDouble(bytes, end, length);
            if (value < 0) {
                return i;
            }
            values[i] = negative ? -value : value;
        }
        return count;
    }

    /// A number of at most eight characters; -1 where it is none.
    private static double shortDouble(byte[] bytes, int end, int length) {
        long digits = Digits.lastDigits(bytes, end, length);
        int point = Digits.point(digits);
        int fraction = 0;
        if (point != Digits.NO_POINT) {
            if (length == 1) {
                return -1;
            }
            fraction = 7 - (point >>> 3);
            digits = Digits.withoutPoint(digits, point);
        }
        return Digits.valid(digits) ? Digits.value(digits) / POWERS[fraction] : -1;
    }

    /// A number of 9 to 16 characters; -1 where it is none or has more than 15 digits.
    private static double longDouble(byte[] bytes, int end, int length) {
        long low = Digits.lastDigits(bytes, end, Long.BYTES);
        long high = Digits.lastDigits(bytes, end - Long.BYTES, length - Long.BYTES);
        int lowPoint = Digits.point(low);
        int highPoint = Digits.point(high);
        int fraction = 0;
        if (lowPoint != Digits.NO_POINT) {
            fraction = 7 - (lowPoint >>> 3);
            low = Digits.withoutPoint(low, lowPoint) | high >>> 56;
            high <<= 8;
        } else if (highPoint != Digits.NO_POINT) {
            fraction = 15 - (highPoint >>> 3);
            high = Digits.withoutPoint(high, highPoint);
        } else if (length == MAX_LENGTH) {
            return -1;
        }
        boolean valid = Digits.valid(low) & Digits.valid(high);
        return valid ? (Digits.value(high) * 100_000_000L + Digits.value(low)) / POWERS[fraction] : -1;
    }

    /// Parses the slices `from` to `count` of at most 16 digits to integers.
    ///
    /// @return the first slice that it did not parse; `count` if it parsed all
    public static int longs(byte[] bytes, int[] starts, int[] ends, int from, int count, long[] values) {
        for (int i = from; i < count; i++) {
            int start = starts[i];
            int end = ends[i];
            boolean negative = bytes[start] == '-';
            int length = end - start - (negative ? 1 : 0);
            if (length <= 0 || length > MAX_LENGTH) {
                return i;
            }
            long value = length <= Long.BYTES ? shortLong(bytes, end, length) : longLong(bytes, end, length);
            if (value < 0) {
                return i;
            }
            values[i] = negative ? -value : value;
        }
        return count;
    }

    private static long shortLong(byte[] bytes, int end, int length) {
        long digits = Digits.lastDigits(bytes, end, length);
        return Digits.valid(digits) ? Digits.value(digits) : -1;
    }

    private static long longLong(byte[] bytes, int end, int length) {
        long low = Digits.lastDigits(bytes, end, Long.BYTES);
        long high = Digits.lastDigits(bytes, end - Long.BYTES, length - Long.BYTES);
        boolean valid = Digits.valid(low) & Digits.valid(high);
        return valid ? Digits.value(high) * 100_000_000L + Digits.value(low) : -1;
    }
}
