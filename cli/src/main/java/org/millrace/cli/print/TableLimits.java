package org.millrace.cli.print;

/// How much of a table is shown.
///
/// @param rows    the most rows; of more, the first and the last half
/// @param columns the width of the terminal in characters; 0 for as wide as it gets
public record TableLimits(long rows, int columns) {

    /// What is shown of results of unknown length.
    public static final int DEFAULT_ROWS = 40;

    /// The default number of rows at the width of the terminal that the launcher saw.
    public static TableLimits ofTerminal() {
        return new TableLimits(DEFAULT_ROWS, Integer.getInteger("millrace.columns", 0));
    }

    /// The same width with at most so many rows.
    public TableLimits withRows(long newRows) {
        return new TableLimits(newRows, columns);
    }
}
