package org.millrace.parquet.prune;

import java.util.ArrayList;
import java.util.List;

/// Rows of a row group that may count: disjoint ranges in ascending order.
///
/// @param ranges the ranges
public record RowRanges(List<Range> ranges) {
    /// Copies the list.
    public RowRanges {
        ranges = List.copyOf(ranges);
    }

    /// Consecutive rows.
    ///
    /// @param from the first row
    /// @param to the row after the last
    public record Range(long from, long to) {}

    /// All rows from 0 to `rows`.
    public static RowRanges all(long rows) {
        return new RowRanges(rows == 0 ? List.of() : List.of(new Range(0, rows)));
    }

    /// The ranges, which ascend, with those that touch put together.
    static RowRanges of(List<Range> ascending) {
        List<Range> merged = new ArrayList<>();
        for (Range range : ascending) {
            if (!merged.isEmpty() && merged.getLast().to >= range.from) {
                Range last = merged.removeLast();
                merged.add(new Range(last.from, Math.max(last.to, range.to)));
            } else if (range.from < range.to) {
                merged.add(range);
            }
        }
        return new RowRanges(merged);
    }

    /// Rows in both.
    RowRanges and(RowRanges other) {
        List<Range> common = new ArrayList<>();
        for (Range left : ranges) {
            for (Range right : other.ranges) {
                long from = Math.max(left.from, right.from);
                long to = Math.min(left.to, right.to);
                if (from < to) {
                    common.add(new Range(from, to));
                }
            }
        }
        return new RowRanges(common);
    }

    /// Rows in either.
    RowRanges or(RowRanges other) {
        List<Range> all = new ArrayList<>(ranges);
        all.addAll(other.ranges);
        all.sort((left, right) -> Long.compare(left.from, right.from));
        return of(all);
    }

    /// The rows among `[from, to)`.
    public List<Range> within(long from, long to) {
        return new RowRanges(List.of(new Range(from, to))).and(this).ranges;
    }
}
