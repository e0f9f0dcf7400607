package org.millrace.engine.sort;

import java.util.List;
import org.millrace.engine.run.Footprint;
import org.millrace.vectors.Vector;

/// Rows in order, with their keys.
///
/// @param rows    the number of rows
/// @param columns the columns
/// @param keys    the keys of each row
record SortedRun(int rows, List<Vector> columns, KeyOrder.Keys keys) {

    /// Copies the list.
    SortedRun {
        columns = List.copyOf(columns);
    }

    /// How many bytes it holds.
    long bytes() {
        long bytes = (long) keys.words().length * rows * Long.BYTES;
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
}
