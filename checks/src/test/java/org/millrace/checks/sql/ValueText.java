package org.millrace.checks.sql;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Values as sqllogictest files have them, spelled as DuckDB does.
final class ValueText {

    /// Doubles from here on, and those below 1e-4, have an exponent.
    private static final int MOST_WHOLE_DIGITS = 16;

    private ValueText() {}

    /// A value of a column.
    static String of(@Nullable Object value) {
        String text = inner(value);
        return text.isEmpty() ? "(empty)" : text;
    }

    private static String inner(@Nullable Object value) {
        return switch (value) {
            case null -> "NULL";
            case String text -> escaped(text);
            case Double number -> number(number, Double.toString(number));
            case Float number -> number(number, Float.toString(number));
            case BigDecimal number -> number.toPlainString();
            case LocalDateTime moment -> moment.toLocalDate() + " " + time(moment.toLocalTime());
            case Instant moment -> inner(moment.atOffset(ZoneOffset.UTC).toLocalDateTime()) + "+00";
            case LocalDate date -> date.toString();
            case LocalTime time -> time(time);
            case byte[] bytes -> blob(bytes);
            case List<?> list -> list.stream().map(ValueText::element).collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> "'" + entry.getKey() + "': " + element(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            default -> value.toString();
        };
    }

    private static String element(@Nullable Object value) {
        return "".equals(value) ? "''" : inner(value);
    }

    private static String escaped(String text) {
        return text.replace("\0", "\\0")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }

    private static String time(LocalTime time) {
        String seconds = "%02d:%02d:%02d".formatted(time.getHour(), time.getMinute(), time.getSecond());
        int micros = time.getNano() / 1000;
        return micros == 0 ? seconds : seconds + ("." + "%06d".formatted(micros)).replaceAll("0+$", "");
    }

    private static String blob(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte value : bytes) {
            boolean plain = value >= ' ' && value < 127 && value != '\\' && value != '\'' && value != '"';
            text.append(plain ? String.valueOf((char) value) : "\\x%02X".formatted(value));
        }
        return text.toString();
    }

    private static String number(double value, String shortest) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        if (value == 0) {
            return shortest;
        }
        BigDecimal digits = new BigDecimal(shortest).stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        if (exponent < -4 || exponent >= MOST_WHOLE_DIGITS) {
            return scientific(digits, exponent);
        }
        String plain = digits.toPlainString();
        return plain.contains(".") ? plain : plain + ".0";
    }

    private static String scientific(BigDecimal digits, int exponent) {
        String all = digits.unscaledValue().abs().toString();
        String mantissa = all.length() == 1 ? all : all.charAt(0) + "." + all.substring(1);
        return (digits.signum() < 0 ? "-" : "") + mantissa + "e" + (exponent < 0 ? "-" : "+")
                + "%02d".formatted(Math.abs(exponent));
    }
}
