package org.millrace.cli.run;

import org.millrace.vectors.Batch;
import org.millrace.vectors.Schema;

/// Takes the rows of one run of a query.
public interface Receiver {

    /// Called before the first row.
    void begin(Schema schema);

    /// Takes the next rows, which are valid until this returns.
    void rows(Batch batch);

    /// Whether it prints while rows come, so that nothing else may draw on the terminal.
    default boolean prints() {
        return false;
    }

    /// Called after the last row.
    void end();
}
