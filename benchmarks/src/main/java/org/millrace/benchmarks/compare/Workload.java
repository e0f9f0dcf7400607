package org.millrace.benchmarks.compare;

import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.millrace.frame.Frame;

/// Some work that every engine does over the same file.
///
/// @param id       the name by which engines in other processes know it
/// @param label    what it is
/// @param kind     what is read and what is expected of it
/// @param millrace how Millrace does it, with the sales and, where it asks for them, the customers
/// @param sql      how DuckDB does it; `$sales` and `$customers` stand for tables, `$output` for a file to write
public record Workload(
        String id, String label, Kind kind, BiFunction<Frame, Supplier<Frame>, Frame> millrace, String sql) {

    /// What a workload reads.
    public enum Kind {
        /// Parquet: at least as fast as the best peer.
        PARQUET(1.0),
        /// Parquet to a table that the engine holds in memory in its own form: at least as fast as the best peer.
        PARQUET_HELD(1.0),
        /// CSV: at least twice as fast as the best peer.
        CSV(2.0),
        /// CSV to a Parquet file: at least twice as fast as the best peer.
        CSV_TO_PARQUET(2.0);

        private final double target;

        Kind(double target) {
            this.target = target;
        }

        /// The best peer's time divided by ours must be at least this.
        public double target() {
            return target;
        }

        /// Whether the input is CSV.
        public boolean readsCsv() {
            return this == CSV || this == CSV_TO_PARQUET;
        }
    }
}
