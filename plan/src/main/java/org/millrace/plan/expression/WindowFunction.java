package org.millrace.plan.expression;

import java.util.Locale;

/// The window functions that are no aggregates. A row's *peers* are the rows of its partition that are equal to it in
/// all order keys; without order keys all rows are peers.
public enum WindowFunction {
    /// The number of the row in its partition, from 1. Int64.
    ROW_NUMBER,
    /// One more than the number of rows before the first peer. Int64.
    RANK,
    /// The number of the group of peers, from 1. Int64.
    DENSE_RANK,
    /// `(rank - 1) / (rows - 1)`; 0.0 in a partition of one row. Double.
    PERCENT_RANK,
    /// The share of the partition's rows that come before the row or are peers of it. Double.
    CUME_DIST,
    /// (positive int64 literal) → int64: the number, from 1, of the row's share where the partition is cut into so many
    /// as equal as can be; larger ones come first.
    NTILE,
    /// (T value, int64 literal, T default) → T: the value so many rows before, the default where there is no such row.
    /// Ignoring nulls, only rows that have a value are counted.
    LAG,
    /// As LAG, so many rows after.
    LEAD,
    /// T → T: of the first row of the frame; ignoring nulls, of the first one that has a value.
    FIRST_VALUE,
    /// T → T: of the last row of the frame.
    LAST_VALUE,
    /// (T, positive int64 literal) → T: of the row of this number in the frame, from 1; null where there are fewer.
    NTH_VALUE;

    /// Whether the result depends on the frame: all others look at the whole partition.
    public boolean framed() {
        return this == FIRST_VALUE || this == LAST_VALUE || this == NTH_VALUE;
    }

    /// Whether it gives values of its first argument.
    public boolean picks() {
        return framed() || this == LAG || this == LEAD;
    }

    /// The name in lower case, as messages and plans show it.
    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }
}
