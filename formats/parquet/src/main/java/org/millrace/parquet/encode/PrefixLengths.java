package org.millrace.parquet.encode;

import java.util.Arrays;

/// How many bytes each byte string shares with the one before it, for DELTA_BYTE_ARRAY (specification,
/// `Encodings.md`).
public final class PrefixLengths {

    private static final byte[] NOTHING = new byte[0];

    private byte[] before = NOTHING;
    private int beforeStart;
    private int beforeEnd;

    /// The next string of a page is its first.
    public void reset() {
        before = NOTHING;
        beforeStart = 0;
        beforeEnd = 0;
    }

    /// The bytes that the next string begins with as the one before it does.
    public int next(byte[] data, int start, int length) {
        int end = start + length;
        int mismatch = Arrays.mismatch(before, beforeStart, beforeEnd, data, start, end);
        int shared = mismatch < 0 ? length : mismatch;
        before = data;
        beforeStart = start;
        beforeEnd = end;
        return shared;
    }
}
