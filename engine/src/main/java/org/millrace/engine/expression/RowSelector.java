package org.millrace.engine.expression;

import org.millrace.vectors.Batch;

/// Chooses the rows for which a condition is true. Belongs to one thread at a time.
public interface RowSelector {

    /// Writes the positions of the chosen rows, among those of the batch that count, to `positions` in ascending order;
    /// gives how many there are.
    int select(Batch rows, int[] positions);
}
