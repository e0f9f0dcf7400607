package org.millrace.engine.expression;

import org.millrace.vectors.Batch;
import org.millrace.vectors.Vector;

/// Computes one expression batch by batch. Belongs to one thread at a time.
public interface Evaluator {

    /// The value for each row of the batch that counts: as long as [Batch#rows()]. The vector may share arrays with the
    /// batch and with the evaluator: it is valid until the next call and as long as the batch is.
    Vector evaluate(Batch rows);
}
