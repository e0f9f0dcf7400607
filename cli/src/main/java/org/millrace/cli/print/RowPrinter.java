package org.millrace.cli.print;

import org.millrace.vectors.Batch;

/// Prints the rows of one result, a batch at a time.
public interface RowPrinter {

    /// Prints the next rows.
    void rows(Batch batch);

    /// Prints what comes last.
    void end();
}
