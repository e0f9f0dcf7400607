package org.millrace.csv.columns;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Numbers from text without blanks, written with a point and without groups: what the fast loops leave over.
public final class NumberText {

    private static final int MAX_EXPONENT_DIGITS = 6;

    private NumberText() {}

    /// A decimal number with an optional exponent, or `NaN`, `nan`, `inf`, `Infinity` with an optional sign; null
    /// otherwise. Correctly rounded.
    public static @Nullable Double parseDouble(String text) {
        if (isNumber(text, true)) {
            return Double.valueOf(text);
        }
        return switch (text) {
            case "NaN", "nan" -> Double.NaN;
            case "inf", "+inf", "Infinity", "+Infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> null;
        };
    }

    /// An integer of 64 bits with an optional sign; null otherwise.
    public static @Nullable Long parseLong(String text) {
        if (!isInteger(text)) {
            return null;
        }
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException tooLarge) {
            return null;
        }
    }

    /// Whether the text is an integer of any size with an optional sign.
    public static boolean isInteger(String text) {
        int start = signed(text) ? 1 : 0;
        return text.length() > start && digits(text, start) == text.length();
    }

    /// A decimal number, exactly; null otherwise.
    static @Nullable BigDecimal parseDecimal(String text) {
        return isNumber(text, true) ? new BigDecimal(text) : null;
    }

    private static boolean isNumber(String text, boolean exponent) {
        int start = signed(text) ? 1 : 0;
        int at = digits(text, start);
        int count = at - start;
        if (at < text.length() && text.charAt(at) == '.') {
            int fraction = digits(text, at + 1);
            count += fraction - at - 1;
            at = fraction;
        }
        if (count > 0 && exponent && at < text.length() && (text.charAt(at) | 0x20) == 'e') {
            return isInteger(text.substring(at + 1)) && text.length() - at <= MAX_EXPONENT_DIGITS;
        }
        return count > 0 && at == text.length();
    }

    private static boolean signed(String text) {
        return !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+');
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
