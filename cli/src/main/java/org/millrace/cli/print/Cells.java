package org.millrace.cli.print;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Values as [org.millrace.vectors.Values] gives them, as text.
public final class Cells {

    private static final int DECIMALS = 6;
    private static final double LEAST_PLAIN = 1e-3;
    private static final double MOST_PLAIN = 1e15;

    private Cells() {}

    /// The value for people: numbers with at most six decimals, no exponent where it can be avoided.
    public static String shown(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Double number -> shown((double) number);
            case Float number -> shown(Double.parseDouble(number.toString()));
            case List<?> list -> list.stream().map(Cells::shown).collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + shown(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case String text -> visible(text);
            default -> exact(value);
        };
    }

    private static String shown(double number) {
        double size = Math.abs(number);
        if (!Double.isFinite(number) || number == 0) {
            return exact(number);
        }
        BigDecimal decimal = BigDecimal.valueOf(number);
        if (size < LEAST_PLAIN || size >= MOST_PLAIN) {
            return decimal.round(new MathContext(DECIMALS)).stripTrailingZeros().toString();
        }
        return plain(decimal.setScale(Math.min(DECIMALS, Math.max(1, decimal.scale())), RoundingMode.HALF_EVEN));
    }

    /// Without trailing zeros but with at least one decimal, to be told from an integer.
    private static String plain(BigDecimal decimal) {
        BigDecimal stripped = decimal.stripTrailingZeros();
        return (stripped.scale() < 1 ? stripped.setScale(1) : stripped).toPlainString();
    }

    /// Control characters would break the lines of a table.
    private static String visible(String text) {
        return text.chars().anyMatch(Character::isISOControl)
                ? text.replace("\\", "\\\\")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t")
                        .replaceAll("\\p{Cntrl}", "\u00b7")
                : text;
    }

    /// The value with all its digits, as CSV keeps it; lists and structs as JSON.
    public static String exact(Object value) {
        return switch (value) {
            case BigDecimal number -> number.toPlainString();
            case byte[] bytes -> "\\x" + HexFormat.of().formatHex(bytes);
            case LocalDateTime time -> time.toLocalDate() + " " + timeOfDay(time.toLocalTime());
            case Instant instant -> exact(LocalDateTime.ofInstant(instant, ZoneOffset.UTC)) + "Z";
            case LocalTime time -> timeOfDay(time);
            case List<?> list -> JsonText.of(list);
            case Map<?, ?> map -> JsonText.of(map);
            default -> value.toString();
        };
    }

    /// Always with seconds; [LocalTime#toString()] leaves them out where they are zero.
    private static String timeOfDay(LocalTime time) {
        return time.getSecond() == 0 && time.getNano() == 0 ? time + ":00" : time.toString();
    }
}
