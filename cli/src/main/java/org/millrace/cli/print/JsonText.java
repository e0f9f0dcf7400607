package org.millrace.cli.print;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// JSON (RFC 8259). Numbers that JSON does not have become the texts `"NaN"`, `"Infinity"`, `"-Infinity"`; dates and
/// times are texts as in ISO 8601; binary values are hexadecimal texts.
public final class JsonText {

    private JsonText() {}

    /// The value as JSON.
    public static String of(@Nullable Object value) {
        StringBuilder text = new StringBuilder();
        append(text, value);
        return text.toString();
    }

    /// An object with a line for each of its members, and in it each element of a list; ends with a line feed.
    public static String indented(Map<String, ?> object) {
        return object.entrySet().stream()
                .map(entry -> "  " + of(entry.getKey()) + ": " + member(entry.getValue()))
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    private static String member(@Nullable Object value) {
        return value instanceof List<?> list && !list.isEmpty()
                ? list.stream().map(JsonText::of).collect(Collectors.joining(",\n    ", "[\n    ", "\n  ]"))
                : of(value);
    }

    /// Appends the value as JSON.
    public static void append(StringBuilder text, @Nullable Object value) {
        switch (value) {
            case null -> text.append("null");
            case Boolean truth -> text.append(truth);
            case Double number when !Double.isFinite(number) -> quote(text, number.toString());
            case Float number when !Float.isFinite(number) -> quote(text, number.toString());
            case BigDecimal number -> text.append(number.toPlainString());
            case Number number -> text.append(number);
            case LocalDateTime time -> quote(text, Cells.exact(time).replace(' ', 'T'));
            case Instant time -> quote(text, Cells.exact(time).replace(' ', 'T'));
            case List<?> list -> array(text, list);
            case Map<?, ?> map -> object(text, map);
            case String string -> quote(text, string);
            default -> quote(text, Cells.exact(value));
        }
    }

    private static void array(StringBuilder text, List<?> values) {
        String separator = "[";
        for (Object value : values) {
            text.append(separator);
            append(text, value);
            separator = ",";
        }
        text.append(values.isEmpty() ? "[]" : "]");
    }

    private static void object(StringBuilder text, Map<?, ?> values) {
        String separator = "{";
        for (Map.Entry<?, ?> entry : values.entrySet()) {
            text.append(separator);
            quote(text, String.valueOf(entry.getKey()));
            text.append(':');
            append(text, entry.getValue());
            separator = ",";
        }
        text.append(values.isEmpty() ? "{}" : "}");
    }

    /// Appends a JSON string.
    public static void quote(StringBuilder text, String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char character = string.charAt(i);
            switch (character) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (character < ' ') {
                        text.append(String.format("\\u%04x", (int) character));
                    } else {
                        text.append(character);
                    }
                }
            }
        }
        text.append('"');
    }
}
