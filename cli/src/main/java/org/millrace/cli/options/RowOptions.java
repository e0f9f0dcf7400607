package org.millrace.cli.options;

import org.millrace.cli.print.RowFormat;
import picocli.CommandLine.Option;

/// The options of commands that print rows.
public final class RowOptions {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table (the default, shortened), csv, json, ndjson, markdown or none.")
    private RowFormat format = RowFormat.TABLE;

    @Option(names = "--fingerprint", description = "Print a hash of the result's rows on standard error.")
    private boolean fingerprint;

    /// How rows are printed.
    public RowFormat format() {
        return format;
    }

    /// Whether a hash of the rows is to be said.
    public boolean fingerprint() {
        return fingerprint;
    }
}
