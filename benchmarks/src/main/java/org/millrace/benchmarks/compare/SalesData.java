package org.millrace.benchmarks.compare;

import java.nio.file.Path;

/// The files that all engines read, and the one that they write.
///
/// @param csv     the sales as CSV
/// @param parquet the same sales as Parquet
/// @param output  a file that workloads write and overwrite
record SalesData(Path csv, Path parquet, Path output) {

    static SalesData in(Path directory) {
        Path absolute = directory.toAbsolutePath();
        return new SalesData(
                absolute.resolve("sales.csv"), absolute.resolve("sales.parquet"), absolute.resolve("output.parquet"));
    }

    /// The customers as Parquet: `customer_id` from 1 to 100,000 and one of twenty regions.
    Path customers() {
        return parquet.resolveSibling("customers.parquet");
    }

    /// The file that a workload reads.
    Path input(Workload workload) {
        return workload.kind().readsCsv() ? csv : parquet;
    }
}
