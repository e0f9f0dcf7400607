package org.millrace.frame;

/// What a statement of SQL gave.
public sealed interface StatementResult {

    /// Rows of a query, which runs when they are asked for; of a COPY, which has run, a row for each file.
    ///
    /// @param frame the rows
    record Rows(Frame frame) implements StatementResult {}

    /// Something was changed: a view, a setting.
    ///
    /// @param message what, as a sentence
    record Done(String message) implements StatementResult {}

    /// The plan of a query, with figures where it was to be analyzed.
    ///
    /// @param text lines of text
    record Plan(String text) implements StatementResult {}
}
