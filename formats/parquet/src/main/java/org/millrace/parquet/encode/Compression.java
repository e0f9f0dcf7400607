package org.millrace.parquet.encode;

import org.millrace.parquet.metadata.CompressionCodec;

/// How pages are compressed.
///
/// @param codec the codec
/// @param level how hard it tries; 0 where the codec has no levels
public record Compression(CompressionCodec codec, int level) {

    /// Nothing is compressed.
    public static final Compression NONE = new Compression(CompressionCodec.UNCOMPRESSED, 0);
}
