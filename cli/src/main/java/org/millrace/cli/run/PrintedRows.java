package org.millrace.cli.run;

import java.io.PrintStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.millrace.cli.options.RowOptions;
import org.millrace.cli.print.RowFormat;
import org.millrace.cli.print.RowPrinter;
import org.millrace.cli.print.TableLimits;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Schema;
import org.millrace.vectors.fingerprint.Fingerprint;

/// Prints the rows of a query on standard output.
public final class PrintedRows implements Receiver {

    private final RowOptions options;
    private final TableLimits limits;
    private final PrintStream output = System.out;
    private @Nullable RowPrinter printer;
    private @Nullable Fingerprint fingerprint;

    /// Prints as the options say, a table with these limits.
    public PrintedRows(RowOptions options, TableLimits limits) {
        this.options = options;
        this.limits = limits;
    }

    @Override
    public boolean prints() {
        boolean streamed = options.format() != RowFormat.TABLE && options.format() != RowFormat.NONE;
        return streamed && limits.columns() > 0;
    }

    @Override
    public void begin(Schema schema) {
        printer = options.format().printer(schema, output, limits);
        fingerprint = options.fingerprint() ? new Fingerprint(schema) : null;
    }

    @Override
    public void rows(Batch batch) {
        Objects.requireNonNull(printer).rows(batch);
        if (fingerprint != null) {
            fingerprint.add(batch);
        }
        StandardOutput.flush(output);
    }

    @Override
    public void end() {
        Objects.requireNonNull(printer).end();
        StandardOutput.flush(output);
        if (fingerprint != null) {
            System.err.println(
                    "fingerprint: " + fingerprint.ordered() + " (" + fingerprint.unordered() + " in any order)");
        }
    }
}
