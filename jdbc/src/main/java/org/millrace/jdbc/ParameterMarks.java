package org.millrace.jdbc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the `?` of a statement.
final class ParameterMarks {

    /// What may hold a question mark that is none: texts, names, comments.
    private static final Pattern PIECE =
            Pattern.compile("'(?:[^']|'')*+'|\"(?:[^\"]|\"\")*+\"|--[^\\n]*+|/\\*(?s:.*?)\\*/|(?<mark>\\?)");

    private ParameterMarks() {}

    /// How many there are.
    static int count(String sql) {
        int count = 0;
        Matcher matcher = PIECE.matcher(sql);
        while (matcher.find()) {
            count += matcher.group("mark") == null ? 0 : 1;
        }
        return count;
    }
}
