/// The Parquet format: start with {@link org.millrace.parquet.ParquetFormat} and {@link
/// org.millrace.parquet.ParquetTable}.
@NullMarked
package org.millrace.parquet;

import org.jspecify.annotations.NullMarked;
