package org.millrace.parquet.write;

import org.millrace.parquet.metadata.CompressionCodec;

/// How pages are compressed.
///
/// @param codec the codec
/// @param level how hard it tries; 0 where the codec has no levels
record Compression(CompressionCodec codec, int level) {}
