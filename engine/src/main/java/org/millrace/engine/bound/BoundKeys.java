package org.millrace.engine.bound;

import java.util.List;
import org.millrace.engine.order.SortOrder;
import org.millrace.engine.run.QueryRun;

/// Connects a top-k with the scan below it: its first keys, as far as they are columns of the table. Each object is a
/// connection of its own; what is known while a query runs is its [RunningBound].
public final class BoundKeys implements ScanBound {

    private final List<Key> keys;

    /// A key that is a column of the table.
    ///
    /// @param column the position in the table's schema
    /// @param order  how its values are ordered
    public record Key(int column, SortOrder order) {}

    /// A connection through these keys, most important first; at least one.
    public BoundKeys(List<Key> keys) {
        this.keys = List.copyOf(keys);
    }

    @Override
    public RunningBound in(QueryRun run) {
        return run.shared(this, RunningBound.class, () -> new RunningBound(keys));
    }
}
