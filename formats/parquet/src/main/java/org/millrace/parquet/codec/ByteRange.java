package org.millrace.parquet.codec;

import java.util.Objects;

/// Part of an array.
///
/// @param data the array
/// @param offset where the part begins
/// @param length its number of bytes
@SuppressWarnings("ArrayRecordComponent") // a window on a buffer that somebody else owns
public record ByteRange(byte[] data, int offset, int length) {
    /// Checks that the part lies within the array.
    public ByteRange {
        Objects.checkFromIndexSize(offset, length, data.length);
    }

    /// The whole array.
    public static ByteRange of(byte[] data) {
        return new ByteRange(data, 0, data.length);
    }

    /// The position after the last byte.
    public int end() {
        return offset + length;
    }
}
