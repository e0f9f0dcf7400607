package org.millrace.frame.text;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One value as text. Nothing is rounded: a number that is read back is the same number.
public final class CellText {

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(java.util.Locale.ROOT);
    private static final double PLAIN_FROM = 1e-5;
    private static final double PLAIN_BELOW = 1e15;

    private CellText() {}

    /// The text of a value as [org.millrace.vectors.Values] gives it; `null` for none.
    public static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Double number -> floating(number, Double.toString(number));
            case Float number -> floating(number, Float.toString(number));
            case BigDecimal number -> number.toPlainString();
            case LocalTime time -> TIME.format(time);
            case LocalDateTime time -> time.toLocalDate() + " " + TIME.format(time.toLocalTime());
            case byte[] bytes -> "0x" + HexFormat.of().formatHex(bytes);
            case List<?> list -> list.stream().map(CellText::of).collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + of(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            default -> value.toString();
        };
    }

    /// The shortest digits that give the number back, without an exponent where that stays readable.
    private static String floating(double number, String shortest) {
        double size = Math.abs(number);
        return size >= PLAIN_FROM && size < PLAIN_BELOW && shortest.indexOf('E') >= 0
                ? withFraction(new BigDecimal(shortest).toPlainString())
                : shortest;
    }

    private static String withFraction(String plain) {
        return plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }
}
