package org.millrace.csv.write;

import java.math.BigDecimal;

/// Doubles with the fewest digits that read back as the same number: the digits of [Double#toString(double)], without
/// an exponent from 1e-6 to 1e21, and with at least one digit after the point so that they stay doubles.
final class DoubleDigits {

    private static final double LARGEST_EXACT = 1e15;
    private static final int[] TRIES = {2, 6, 12};
    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12};
    private static final int MOST_CHARACTERS = 24;
    private static final double LEAST_PLAIN = 1e-6;
    private static final double END_OF_PLAIN = 1e21;

    private DoubleDigits() {}

    /// Decimals of at most 15 digits are found by multiplication: if `m / 10^k` rounds to the value (both are exact as
    /// doubles, so that the division rounds correctly), then no other decimal of at most 15 digits does, because
    /// different ones are different doubles. Without its last zeros it is therefore the shortest.
    static void append(double value, CharBytes target) {
        double size = Math.abs(value);
        int tries = size >= LEAST_PLAIN || size == 0 ? TRIES.length : 0;
        for (int i = 0; i < tries; i++) {
            int places = TRIES[i];
            double scaled = Math.rint(size * POWERS[places]);
            if (scaled < LARGEST_EXACT && scaled / POWERS[places] == size) {
                append(Double.doubleToRawLongBits(value) < 0, (long) scaled, places, target);
                return;
            }
        }
        target.append(plain(Double.toString(value)));
    }

    private static void append(boolean negative, long scaled, int places, CharBytes target) {
        long digits = scaled;
        int fraction = places;
        while (fraction > 1 && digits % 10 == 0) {
            digits /= 10;
            fraction--;
        }
        long power = (long) POWERS[fraction];
        long whole = digits / power;
        byte[] bytes = target.reserve(MOST_CHARACTERS);
        int at = target.length();
        if (negative) {
            bytes[at++] = '-';
        }
        at += DecimalDigits.count(whole);
        DecimalDigits.write(whole, bytes, at);
        bytes[at++] = '.';
        DecimalDigits.writePadded(digits - whole * power, bytes, at, fraction);
        target.length(at + fraction);
    }

    /// The number without its exponent, if that is in the range in which it is not wanted.
    static String plain(String text) {
        if (text.indexOf('E') < 0) {
            return text;
        }
        double size = Math.abs(Double.parseDouble(text));
        if (size < LEAST_PLAIN || size >= END_OF_PLAIN) {
            return text;
        }
        String digits = new BigDecimal(text).toPlainString();
        return digits.indexOf('.') < 0 ? digits + ".0" : withoutZeros(digits);
    }

    private static String withoutZeros(String digits) {
        int end = digits.length();
        while (digits.charAt(end - 1) == '0' && digits.charAt(end - 2) != '.') {
            end--;
        }
        return digits.substring(0, end);
    }
}
