/// Reading and writing Parquet, column by column: start with
/// {@link org.millrace.benchmarks.parquet.ParquetBenchmark}.
@NullMarked
package org.millrace.benchmarks.parquet;

import org.jspecify.annotations.NullMarked;
