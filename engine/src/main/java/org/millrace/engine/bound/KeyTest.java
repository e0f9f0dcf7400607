package org.millrace.engine.bound;

import org.millrace.vectors.Vector;

/// Finds the rows whose key may be wanted. For one thread at a time.
interface KeyTest {

    /// Keeps those of the positions at which the column has such a key, in their order; returns how many there are.
    int retain(Vector column, int[] positions, int count);
}
