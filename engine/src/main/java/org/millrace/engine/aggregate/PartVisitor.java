package org.millrace.engine.aggregate;

import org.millrace.vectors.Vector;

/// Takes what parts have of one partition.
interface PartVisitor {

    /// Takes the rows `from` to `to` of these columns.
    ///
    /// @param raw whether they are rows, otherwise they are states; see [Block]
    void take(boolean raw, Vector[] columns, int from, int to);
}
