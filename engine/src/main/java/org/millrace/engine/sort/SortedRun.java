package org.millrace.engine.sort;

import java.util.List;
import org.millrace.engine.run.Footprint;
import org.millrace.vectors.Vector;

/// Rows in order in memory, with their keys.
///
/// @param rows    the number of rows
/// @param columns the columns
/// @param keys    the keys of each row
/// @param range   what is known of each word of the keys
record SortedRun(int rows, List<Vector> columns, KeyOrder.Keys keys, List<KeyRange> range) implements Run {

    /// Copies the lists.
    SortedRun {
        columns = List.copyOf(columns);
        range = List.copyOf(range);
    }

    /// Rows with the range of their keys.
    static SortedRun of(int rows, List<Vector> columns, KeyOrder order, KeyOrder.Keys keys) {
        return new SortedRun(rows, columns, keys, KeyRange.of(order, keys, rows));
    }

    /// How many bytes it holds, its heads included.
    long bytes() {
        long bytes = (1L + keys.words().length) * rows * Long.BYTES;
        for (Vector column : columns) {
            bytes += Footprint.of(column);
        }
        for (Vector value : keys.values()) {
            bytes += value == null || isColumn(value) ? 0 : Footprint.of(value);
        }
        return bytes;
    }

    @SuppressWarnings("ReferenceEquality") // A key that is a column shares its vector.
    private boolean isColumn(Vector value) {
        return columns.stream().anyMatch(column -> column == value);
    }

    @Override
    public int blocks() {
        return 1;
    }

    @Override
    public int blockStart(int block) {
        return block == 0 ? 0 : rows;
    }

    @Override
    public SortedRun block(int block) {
        return this;
    }

    @Override
    public KeyOrder.Keys firsts() {
        return keys;
    }
}
