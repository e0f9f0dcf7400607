package org.millrace.checks.sql;

import java.util.List;

/// One piece of a file.
sealed interface Step {

    /// The line of the file that it starts in, from 1.
    int line();

    /// Lines that say nothing to an engine: comments and blank lines.
    record Prose(int line, List<String> lines) implements Step {}

    /// From here on, answers of more values than this are kept as a hash; 0 for never.
    record HashThreshold(int line, int values) implements Step {}

    /// A statement without an answer.
    ///
    /// @param message what the message of its error has in it, or `<REGEX>:` and a pattern; empty for any error
    record Statement(int line, Audience audience, boolean fails, String sql, String message) implements Step {}

    /// A query with its answer.
    ///
    /// @param types    a letter for each column: I for integers, R for other numbers, T for everything else
    /// @param expected the lines after `----`
    record Query(int line, Audience audience, String types, SortMode sort, String sql, List<String> expected)
            implements Step {

        /// The same query with another answer.
        Query answered(String columns, List<String> answer) {
            return new Query(line, audience, columns, sort, sql, answer);
        }
    }
}
