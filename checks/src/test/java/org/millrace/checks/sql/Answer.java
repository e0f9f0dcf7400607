package org.millrace.checks.sql;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What an engine answers: the names and types of the columns as the engine spells them, and rows of Java objects.
record Answer(List<String> names, List<String> types, List<List<@Nullable Object>> rows) {

    /// The rows as text.
    List<List<String>> texts() {
        return rows.stream()
                .map(row -> row.stream().map(ValueText::of).toList())
                .toList();
    }

    /// A letter for each column: I, R or T.
    String letters() {
        StringBuilder letters = new StringBuilder();
        types.forEach(type -> letters.append(letter(type.toLowerCase(Locale.ROOT))));
        return letters.toString();
    }

    private static char letter(String type) {
        return switch (type) {
            case "tinyint", "smallint", "integer", "bigint", "hugeint" -> 'I';
            case "utinyint", "usmallint", "uinteger", "ubigint", "uhugeint" -> 'I';
            case "int8", "int16", "int32", "int64" -> 'I';
            case "float", "double" -> 'R';
            default -> type.startsWith("decimal(") && !type.endsWith("]") ? 'R' : 'T';
        };
    }
}
