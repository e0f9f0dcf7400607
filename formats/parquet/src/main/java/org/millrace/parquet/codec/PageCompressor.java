package org.millrace.parquet.codec;

/// Compresses pages. Keeps state between calls, so it belongs to one thread at a time.
public interface PageCompressor {
    /// The most bytes that compressing `length` bytes can give.
    int maxCompressedLength(int length);

    /// Compresses all of `in` to the start of `out`, which has at least {@link #maxCompressedLength} bytes, and gives
    /// the number of bytes written.
    int compress(ByteRange in, ByteRange out);
}
