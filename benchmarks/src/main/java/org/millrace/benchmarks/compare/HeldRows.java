package org.millrace.benchmarks.compare;

import java.util.List;

/// What is compared of a table that an engine holds: the sort keys of its first, middle and last row, which are the
/// same
/// in every engine, as the order of rows with equal keys is not.
final class HeldRows {

    private HeldRows() {}

    /// The numbers of the rows of a table of so many.
    static List<Long> numbers(long rows) {
        return List.of(0L, rows / 2, rows - 1);
    }

    /// The names of the keys.
    static List<String> keys(Workload workload) {
        return workload.id().endsWith("text") ? List.of("category", "price") : List.of("customer_id", "product_id");
    }
}
