package org.millrace.kernels.cast;

import java.nio.charset.StandardCharsets;
import org.millrace.kernels.VectorBuffer;

/// Prints numbers as text that reads back as the same number.
public final class TextFormat {

    private TextFormat() {}

    /// Prints an integer.
    static void integer(long value, int row, VectorBuffer out) {
        int start = out.reserve(20);
        int length = writeLong(value, out.text(), start);
        out.finish(row, start, length);
    }

    /// Writes an integer in decimal digits; gives the number of bytes, at most 20.
    public static int writeLong(long value, byte[] target, int start) {
        int length = lengthOf(value);
        int i = start + length;
        // Negative numbers reach one further.
        long rest = value < 0 ? value : -value;
        do {
            long quotient = rest / 10;
            target[--i] = (byte) ('0' + (quotient * 10 - rest));
            rest = quotient;
        } while (rest != 0);
        if (value < 0) {
            target[start] = '-';
        }
        return length;
    }

    private static int lengthOf(long value) {
        int length = value < 0 ? 2 : 1;
        for (long rest = value / 10; rest != 0; rest /= 10) {
            length++;
        }
        return length;
    }

    /// Prints text of characters below 256.
    static void latin(String text, int row, VectorBuffer out) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        out.set(row, bytes, 0, bytes.length);
    }

    /// The shortest digits that read back as the same double: plain from 1e-4 to below 1e16, else with an exponent of
    /// at least two digits, as DuckDB prints them; `inf`, `-inf` and `nan`.
    public static String of(double value) {
        return layout(Double.toString(value), value);
    }

    /// The same for a float.
    public static String of(float value) {
        return layout(Float.toString(value), value);
    }

    private static String layout(String java, double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }
        double size = Math.abs(value);
        int e = java.indexOf('E');
        if (e < 0 && (size >= 1e-4 || size == 0)) {
            return java;
        }
        boolean negative = java.charAt(0) == '-';
        String mantissa = java.substring(negative ? 1 : 0, e < 0 ? java.length() : e);
        int point = mantissa.indexOf('.');
        String digits = mantissa.replace(".", "");
        if (digits.endsWith("0") && digits.length() > 1) {
            digits = digits.substring(0, digits.length() - 1);
        }
        int exponent = e < 0 ? 0 : Integer.parseInt(java, e + 1, java.length(), 10);
        String text = place(digits, point + exponent);
        return negative ? "-" + text : text;
    }

    /// The number 0.digits × 10^point.
    private static String place(String digits, int point) {
        int exponent = point - 1;
        if (exponent < -4 || exponent >= 16) {
            String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
            int size = Math.abs(exponent);
            return digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + (size < 10 ? "0" : "") + size;
        }
        if (point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        return point >= digits.length()
                ? digits + "0".repeat(point - digits.length()) + ".0"
                : digits.substring(0, point) + "." + digits.substring(point);
    }
}
