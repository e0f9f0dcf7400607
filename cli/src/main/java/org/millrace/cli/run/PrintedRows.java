package org.millrace.cli.run;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.millrace.cli.options.RowOptions;
import org.millrace.cli.print.RowFormat;
import org.millrace.cli.print.RowPrinter;
import org.millrace.cli.print.TableLimits;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Schema;
import org.millrace.vectors.fingerprint.Fingerprint;

/// Prints the rows of a query.
public final class PrintedRows implements Receiver {

    private final RowFormat format;
    private final boolean hashed;
    private final TableLimits limits;
    private final Destination destination;
    private @Nullable RowPrinter printer;
    private @Nullable Fingerprint fingerprint;

    /// Prints on standard output as the options say, a table with these limits.
    public PrintedRows(RowOptions options, TableLimits limits) {
        this(options.format(), options.fingerprint(), limits, Destination.standardOutput());
    }

    /// Prints in this format.
    ///
    /// @param hashed whether a hash of the rows is said on standard error
    public PrintedRows(RowFormat format, boolean hashed, TableLimits limits, Destination destination) {
        this.format = format;
        this.hashed = hashed;
        this.limits = limits;
        this.destination = destination;
    }

    @Override
    public boolean prints() {
        boolean streamed = format != RowFormat.TABLE && format != RowFormat.NONE;
        return streamed && destination.terminal();
    }

    @Override
    public void begin(Schema schema) {
        printer = format.printer(schema, destination.stream(), limits);
        fingerprint = hashed ? new Fingerprint(schema) : null;
    }

    @Override
    public void rows(Batch batch) {
        Objects.requireNonNull(printer).rows(batch);
        if (fingerprint != null) {
            fingerprint.add(batch);
        }
        destination.flush();
    }

    @Override
    public void end() {
        Objects.requireNonNull(printer).end();
        destination.flush();
        if (fingerprint != null) {
            System.err.println(
                    "fingerprint: " + fingerprint.ordered() + " (" + fingerprint.unordered() + " in any order)");
        }
    }
}
