package org.millrace.vectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.millrace.errors.QueryException;

/// Data types from text: the spelling of [DataType#toString()] and the usual names of SQL and of other tools, in any
/// case. `decimal(10,2)`, `list<string>`, `struct<x: int32, y: double>`.
public final class TypeNames {

    private static final Map<String, DataType> NAMES = Map.ofEntries(
            Map.entry("null", PrimitiveType.NULL),
            Map.entry("boolean", PrimitiveType.BOOLEAN),
            Map.entry("bool", PrimitiveType.BOOLEAN),
            Map.entry("int8", PrimitiveType.INT8),
            Map.entry("tinyint", PrimitiveType.INT8),
            Map.entry("int16", PrimitiveType.INT16),
            Map.entry("smallint", PrimitiveType.INT16),
            Map.entry("int32", PrimitiveType.INT32),
            Map.entry("int", PrimitiveType.INT32),
            Map.entry("integer", PrimitiveType.INT32),
            Map.entry("int64", PrimitiveType.INT64),
            Map.entry("bigint", PrimitiveType.INT64),
            Map.entry("long", PrimitiveType.INT64),
            Map.entry("float", PrimitiveType.FLOAT),
            Map.entry("float32", PrimitiveType.FLOAT),
            Map.entry("real", PrimitiveType.FLOAT),
            Map.entry("double", PrimitiveType.DOUBLE),
            Map.entry("float64", PrimitiveType.DOUBLE),
            Map.entry("double precision", PrimitiveType.DOUBLE),
            Map.entry("string", PrimitiveType.STRING),
            Map.entry("varchar", PrimitiveType.STRING),
            Map.entry("text", PrimitiveType.STRING),
            Map.entry("binary", PrimitiveType.BINARY),
            Map.entry("blob", PrimitiveType.BINARY),
            Map.entry("date", PrimitiveType.DATE),
            Map.entry("time", PrimitiveType.TIME),
            Map.entry("timestamp", PrimitiveType.TIMESTAMP),
            Map.entry("datetime", PrimitiveType.TIMESTAMP),
            Map.entry("timestamptz", PrimitiveType.TIMESTAMP_TZ),
            Map.entry("timestamp_tz", PrimitiveType.TIMESTAMP_TZ),
            Map.entry("timestamp with time zone", PrimitiveType.TIMESTAMP_TZ));

    private TypeNames() {}

    /// The type that a text names. Throws a [QueryException] that lists the types otherwise.
    public static DataType parse(String text) {
        String trimmed = text.strip();
        String lower = trimmed.toLowerCase(Locale.ROOT);
        DataType simple = NAMES.get(lower);
        if (simple != null) {
            return simple;
        }
        if (lower.equals("decimal") || lower.equals("numeric")) {
            return new DecimalType(18, 3);
        }
        if (lower.endsWith(")") && (lower.startsWith("decimal(") || lower.startsWith("numeric("))) {
            return decimal(text, inner(trimmed, "decimal("));
        }
        if (lower.startsWith("list<") && lower.endsWith(">")) {
            return new ListType(new Field("element", parse(inner(trimmed, "list<"))));
        }
        if (lower.startsWith("struct<") && lower.endsWith(">")) {
            return struct(text, inner(trimmed, "struct<"));
        }
        throw unknown(text);
    }

    private static String inner(String text, String opening) {
        return text.substring(opening.length(), text.length() - 1);
    }

    private static DataType decimal(String text, String parameters) {
        String[] parts = parameters.split(",", -1);
        try {
            if (parts.length <= 2) {
                int scale = parts.length == 2 ? Integer.parseInt(parts[1].strip()) : 0;
                return new DecimalType(Integer.parseInt(parts[0].strip()), scale);
            }
        } catch (NumberFormatException notANumber) {
            // Falls through to the one message for everything that is no type.
        }
        throw unknown(text);
    }

    private static DataType struct(String text, String body) {
        List<Field> fields = new ArrayList<>();
        for (String part : topLevelParts(body)) {
            int colon = part.indexOf(':');
            if (colon < 0) {
                throw unknown(text);
            }
            fields.add(new Field(part.substring(0, colon).strip(), parse(part.substring(colon + 1))));
        }
        return new StructType(fields);
    }

    /// Splits at the commas that are in no brackets.
    private static List<String> topLevelParts(String body) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c == '<' || c == '(') {
                depth++;
            } else if (c == '>' || c == ')') {
                depth--;
            } else if (c == ',' && depth == 0) {
                parts.add(body.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(body.substring(start));
        return parts;
    }

    private static QueryException unknown(String text) {
        return new QueryException(
                "There is no type '" + text + "'. Types are boolean, int8, int16, int32, int64, float,"
                        + " double, decimal(p,s), string, binary, date, time, timestamp, timestamptz, list<type> and"
                        + " struct<name: type, ...>.");
    }
}
