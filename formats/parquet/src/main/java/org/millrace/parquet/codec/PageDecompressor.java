package org.millrace.parquet.codec;

import org.millrace.parquet.bytes.MalformedException;

/// Decompresses pages. Keeps state between calls, so it belongs to one thread at a time.
public interface PageDecompressor {
    /// Decompresses all of `in` into `out`, whose length is the size that the page header promises.
    ///
    /// @throws MalformedException if the bytes are not valid or do not decompress to exactly that size
    void decompress(ByteRange in, ByteRange out);
}
