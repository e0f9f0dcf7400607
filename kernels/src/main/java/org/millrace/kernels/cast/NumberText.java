package org.millrace.kernels.cast;

import java.nio.charset.StandardCharsets;

/// Reads numbers from ASCII text, strictly: white space around them, a sign, digits, and for floating point a point and
/// an exponent. Holds what it read, so that nothing is allocated for a number.
public final class NumberText {

    /// Up to this many digits and powers of ten a double division or multiplication is exact (Clinger, *How to Read
    /// Floating Point Numbers Accurately*, 1990).
    private static final int EXACT_DIGITS = 15;

    private static final double[] EXACT_POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private byte[] data = {};
    private int next;
    private int end;
    private long integer;
    private double number;
    private boolean negative;
    private long digits;
    private int digitCount;
    private int exponent;

    /// The integer that was read.
    public long integer() {
        return integer;
    }

    /// The floating-point number that was read.
    public double number() {
        return number;
    }

    /// Reads an integer of 64 bits; false if the text is none.
    public boolean readInteger(byte[] text, int from, int length) {
        open(text, from, length);
        if (next == end) {
            return false;
        }
        long value = 0;
        for (int i = next; i < end; i++) {
            int digit = data[i] - '0';
            // Negative numbers reach one further, so the sum is kept negative.
            if (digit < 0 || digit > 9 || value < Long.MIN_VALUE / 10 || value * 10 < Long.MIN_VALUE + digit) {
                return false;
            }
            value = value * 10 - digit;
        }
        if (!negative && value == Long.MIN_VALUE) {
            return false;
        }
        integer = negative ? value : -value;
        return true;
    }

    /// Reads a floating-point number, correctly rounded; false if the text is none. Infinities are `inf` or `infinity`,
    /// NaN is `nan`, in any case.
    public boolean readNumber(byte[] text, int from, int length) {
        open(text, from, length);
        int start = next;
        if (!readDecimal()) {
            return readWord(start);
        }
        if (digitCount <= EXACT_DIGITS && exponent >= -22 && exponent <= 22) {
            double size = exponent < 0 ? digits / EXACT_POWERS[-exponent] : digits * EXACT_POWERS[exponent];
            number = negative ? -size : size;
        } else {
            double size = Double.parseDouble(new String(data, start, end - start, StandardCharsets.ISO_8859_1));
            number = negative ? -size : size;
        }
        return true;
    }

    private boolean readWord(int start) {
        String word = new String(data, start, end - start, StandardCharsets.ISO_8859_1);
        if (word.equalsIgnoreCase("inf") || word.equalsIgnoreCase("infinity")) {
            number = negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            return true;
        }
        number = Double.NaN;
        return word.equalsIgnoreCase("nan");
    }

    private void open(byte[] text, int from, int length) {
        data = text;
        next = from;
        end = from + length;
        while (next < end && blank(data[next])) {
            next++;
        }
        while (end > next && blank(data[end - 1])) {
            end--;
        }
        negative = next < end && data[next] == '-';
        if (next < end && (data[next] == '-' || data[next] == '+')) {
            next++;
        }
    }

    private static boolean blank(byte character) {
        return character == ' ' || character >= '\t' && character <= '\r';
    }

    /// Digits with at most one point among or around them, then perhaps an exponent, to the end of the text.
    private boolean readDecimal() {
        digits = 0;
        digitCount = 0;
        exponent = 0;
        int i = next;
        int seen = 0;
        boolean point = false;
        for (; i < end; i++) {
            int digit = data[i] - '0';
            if (digit >= 0 && digit <= 9) {
                seen++;
                if (digitCount > 0 || digit != 0) {
                    digitCount++;
                    digits = digits * 10 + digit;
                }
                exponent -= point ? 1 : 0;
            } else if (data[i] == '.' && !point) {
                point = true;
            } else {
                break;
            }
        }
        return seen > 0 && (i == end || readExponent(i));
    }

    private boolean readExponent(int at) {
        int i = at + 1;
        if ((data[at] | 0x20) != 'e' || i == end) {
            return false;
        }
        boolean below = data[i] == '-';
        if (below || data[i] == '+') {
            i++;
        }
        if (i == end) {
            return false;
        }
        int power = 0;
        for (; i < end; i++) {
            int digit = data[i] - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            power = Math.min(99_999, power * 10 + digit);
        }
        exponent += below ? -power : power;
        return true;
    }
}
