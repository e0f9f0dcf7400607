package org.millrace.plan.estimate;

import java.util.List;

/// What the rows of a relation are expected to be.
///
/// @param rows    how many
/// @param columns one for each column
public record RelationEstimate(double rows, List<ColumnEstimate> columns) {

    /// Copies the list.
    public RelationEstimate {
        columns = List.copyOf(columns);
    }

    /// How long a row is in memory.
    public double rowBytes() {
        return columns.stream().mapToDouble(ColumnEstimate::bytes).sum();
    }

    /// The rows as a whole number that fits.
    public long wholeRows() {
        return Math.round(rows);
    }

    /// The same columns in another number of rows.
    RelationEstimate withRows(double newRows) {
        double count = Math.max(0, newRows);
        return new RelationEstimate(
                count, columns.stream().map(column -> column.in(count)).toList());
    }
}
