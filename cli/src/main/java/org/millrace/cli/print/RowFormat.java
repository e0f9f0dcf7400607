package org.millrace.cli.print;

import java.io.PrintStream;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Schema;

/// The ways in which commands print rows.
public enum RowFormat {
    /// An aligned table for people, shortened where it is too wide or long.
    TABLE,
    /// RFC 4180 with a header; a missing value is empty, an empty text is `""`.
    CSV,
    /// One array of objects.
    JSON,
    /// One object a line.
    NDJSON,
    /// A pipe table.
    MARKDOWN,
    /// Nothing: the query runs and its rows are dropped.
    NONE;

    /// A printer of rows with these columns.
    ///
    /// @param limits how much of a table is shown; other formats print everything
    public RowPrinter printer(Schema schema, PrintStream output, TableLimits limits) {
        return switch (this) {
            case TABLE -> new TablePrinter(schema, output, limits);
            case CSV -> new CsvPrinter(schema, output);
            case JSON -> new JsonPrinter(schema, output, true);
            case NDJSON -> new JsonPrinter(schema, output, false);
            case MARKDOWN -> new MarkdownPrinter(schema, output);
            case NONE -> new NoPrinter();
        };
    }

    private static final class NoPrinter implements RowPrinter {
        @Override
        public void rows(Batch batch) {
            // The rows were wanted for their computation only.
        }

        @Override
        public void end() {
            // There is nothing to finish.
        }
    }
}
