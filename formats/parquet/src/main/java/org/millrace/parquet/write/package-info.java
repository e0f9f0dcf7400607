/// Writes Parquet files: start with [org.millrace.parquet.write.ParquetSink], then
/// [org.millrace.parquet.write.ChunkEncoder], which turns one column of one row group into pages.
///
/// The bytes of a file depend on its rows, its schema and the options alone: never on threads, on how rows come in
/// batches or on how vectors hold them.
@NullMarked
package org.millrace.parquet.write;

import org.jspecify.annotations.NullMarked;
