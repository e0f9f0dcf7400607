package org.millrace.source;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What a query wants of a table.
///
/// @param columns    positions in the table's schema, in the order wanted; may be empty where only rows are counted
/// @param predicates what is known to hold for every row that counts, for skipping only: a reader may use them to leave
///                   out rows that break one, and need not
/// @param dynamic    predicates that become known while the query runs (such as the bound of a top-k); asked again at
///                   every morsel or more often; used like `predicates`
/// @param filter     makes the exact filter that the reader must apply, one for each reader; null for none
/// @param batchRows  the most rows in a batch
/// @param metrics    where readers count what they do
@SuppressWarnings("ArrayRecordComponent")
public record ScanRequest(
        int[] columns,
        List<Predicate> predicates,
        Supplier<List<Predicate>> dynamic,
        @Nullable Supplier<RowFilter> filter,
        int batchRows,
        ScanMetrics metrics) {

    /// The default number of rows in a batch: a column of doubles takes 64 KiB, so that a few fit the second-level
    /// cache.
    public static final int DEFAULT_BATCH_ROWS = 8192;

    /// Copies the list.
    public ScanRequest {
        predicates = List.copyOf(predicates);
    }

    /// A request for all rows of these columns.
    public static ScanRequest of(int... columns) {
        return new ScanRequest(columns, List.of(), List::of, null, DEFAULT_BATCH_ROWS, new ScanMetrics());
    }

    /// The same request with other predicates for skipping.
    public ScanRequest withPredicates(List<Predicate> newPredicates) {
        return new ScanRequest(columns, newPredicates, dynamic, filter, batchRows, metrics);
    }

    /// The same request with an exact filter.
    public ScanRequest withFilter(@Nullable Supplier<RowFilter> newFilter) {
        return new ScanRequest(columns, predicates, dynamic, newFilter, batchRows, metrics);
    }

    /// The same request for other columns.
    public ScanRequest withColumns(int... newColumns) {
        return new ScanRequest(newColumns, predicates, dynamic, filter, batchRows, metrics);
    }

    /// The same request with batches of another size.
    public ScanRequest withBatchRows(int newBatchRows) {
        return new ScanRequest(columns, predicates, dynamic, filter, newBatchRows, metrics);
    }
}
