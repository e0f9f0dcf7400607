package org.millrace.engine.operator;

import org.millrace.engine.order.SortOrder;
import org.millrace.engine.run.QueryRun;

/// Connects a top-k with the scan below it: the table's column that is the first key. Each object is a connection of
/// its
/// own; what is known while a query runs is its [RunningBound].
public final class BoundColumn {

    private final int column;
    private final SortOrder order;

    /// A connection through a column of the table, ordered like this.
    public BoundColumn(int column, SortOrder order) {
        this.column = column;
        this.order = order;
    }

    /// The bound in this run of the query.
    public RunningBound in(QueryRun run) {
        return run.shared(this, RunningBound.class, () -> new RunningBound(column, order));
    }
}
