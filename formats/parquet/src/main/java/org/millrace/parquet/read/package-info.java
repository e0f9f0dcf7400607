/// Reading rows: start with {@link org.millrace.parquet.read.ParquetBatchReader}, then
/// {@link org.millrace.parquet.read.ColumnReader} with its two kinds, flat and nested.
@NullMarked
package org.millrace.parquet.read;

import org.jspecify.annotations.NullMarked;
