package org.millrace.csv.write;

import java.nio.charset.StandardCharsets;

/// Integers in digits, two at a time.
final class DecimalDigits {

    private static final int MOST_DIGITS = 20;
    private static final byte[] PAIRS = pairs();
    private static final byte[] SMALLEST = Long.toString(Long.MIN_VALUE).getBytes(StandardCharsets.US_ASCII);

    private DecimalDigits() {}

    private static byte[] pairs() {
        byte[] pairs = new byte[200];
        for (int i = 0; i < 100; i++) {
            pairs[2 * i] = (byte) ('0' + i / 10);
            pairs[2 * i + 1] = (byte) ('0' + i % 10);
        }
        return pairs;
    }

    static void append(long value, CharBytes target) {
        if (value == Long.MIN_VALUE) {
            target.append(SMALLEST, 0, SMALLEST.length);
            return;
        }
        byte[] bytes = target.reserve(MOST_DIGITS);
        int at = target.length();
        long left = value;
        if (value < 0) {
            bytes[at++] = '-';
            left = -value;
        }
        int end = at + count(left);
        target.length(end);
        write(left, bytes, end);
    }

    /// Writes the digits of a number that is not negative so that they end before `end`.
    static void write(long value, byte[] bytes, int end) {
        long left = value;
        int at = end;
        while (left >= 100) {
            long next = left / 100;
            int pair = (int) (left - next * 100) << 1;
            bytes[--at] = PAIRS[pair + 1];
            bytes[--at] = PAIRS[pair];
            left = next;
        }
        if (left >= 10) {
            bytes[--at] = PAIRS[(int) left * 2 + 1];
            bytes[--at] = PAIRS[(int) left * 2];
        } else {
            bytes[--at] = (byte) ('0' + left);
        }
    }

    /// Writes exactly `digits` digits from `at` on, with zeros in front.
    static void writePadded(long value, byte[] bytes, int at, int digits) {
        long left = value;
        for (int i = at + digits - 1; i >= at; i--) {
            long next = left / 10;
            bytes[i] = (byte) ('0' + left - next * 10);
            left = next;
        }
    }

    /// The number of digits of a number that is not negative.
    static int count(long value) {
        int digits = 1;
        long limit = 10;
        while (digits < 19 && value >= limit) {
            digits++;
            limit *= 10;
        }
        return digits;
    }
}
