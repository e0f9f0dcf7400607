package org.millrace.checks.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// How the values of an answer are ordered before they are compared.
enum SortMode {
    /// As the engine gave them: for queries with an order of their own.
    NOSORT,
    /// By the text of whole rows.
    ROWSORT,
    /// All values of all rows by their text, one a line.
    VALUESORT;

    static SortMode of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /// The lines of an answer: rows with tabs between values, or single values.
    List<String> lines(List<List<String>> rows) {
        return switch (this) {
            case NOSORT -> rows.stream().map(row -> String.join("\t", row)).collect(Collectors.toList());
            case ROWSORT ->
                rows.stream().map(row -> String.join("\t", row)).sorted().collect(Collectors.toList());
            case VALUESORT ->
                rows.stream().flatMap(List::stream).sorted().collect(Collectors.toCollection(ArrayList::new));
        };
    }

    String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }
}
