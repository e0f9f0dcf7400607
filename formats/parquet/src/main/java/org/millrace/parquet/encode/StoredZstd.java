package org.millrace.parquet.encode;

/// Zstandard frames that hold bytes as they are (RFC 8878, raw blocks), for pages that a compressor would not make
/// smaller: every decompressor reads them, and writing one is a copy.
public final class StoredZstd {

    private static final int MAGIC = 0xFD2FB528;
    /// The content's size follows in four bytes, and is the window's size too.
    private static final int DESCRIPTOR = 0xa0;
    private static final int MAX_BLOCK = 1 << 17;
    private static final int BLOCK_HEADER = 3;

    private StoredZstd() {}

    /// Appends a frame with these bytes.
    public static void append(byte[] data, int start, int length, PageBuffer out) {
        out.put32(MAGIC);
        out.put(DESCRIPTOR);
        out.put32(length);
        int at = start;
        int end = start + length;
        do {
            int size = Math.min(MAX_BLOCK, end - at);
            int header = (size << BLOCK_HEADER) | (at + size == end ? 1 : 0);
            out.put(header);
            out.put(header >>> Byte.SIZE);
            out.put(header >>> 2 * Byte.SIZE);
            out.put(data, at, size);
            at += size;
        } while (at < end);
    }
}
