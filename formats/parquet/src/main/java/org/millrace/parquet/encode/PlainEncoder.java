package org.millrace.parquet.encode;

import org.millrace.parquet.bytes.LittleEndian;

/// PLAIN (specification, `Encodings.md`) for numbers and booleans that lie in a `long[]`.
public final class PlainEncoder {

    private PlainEncoder() {}

    /// Appends the numbers `from` (inclusive) to `to` (exclusive) with eight bytes each.
    public static void encode64(long[] values, int from, int to, PageBuffer out) {
        int bytes = (to - from) * Long.BYTES;
        byte[] target = out.reserve((long) (to - from) * Long.BYTES);
        int at = out.size();
        for (int i = from; i < to; i++) {
            LittleEndian.put64(target, at, values[i]);
            at += Long.BYTES;
        }
        out.advance(bytes);
    }

    /// Appends the lowest four bytes of each number.
    public static void encode32(long[] values, int from, int to, PageBuffer out) {
        byte[] target = out.reserve((long) (to - from) * Integer.BYTES);
        int at = out.size();
        for (int i = from; i < to; i++) {
            LittleEndian.put32(target, at, (int) values[i]);
            at += Integer.BYTES;
        }
        out.advance((to - from) * Integer.BYTES);
    }

    /// Appends the lowest bit of each number, eight to a byte, the first in the lowest bit.
    public static void encodeBits(long[] values, int from, int to, PageBuffer out) {
        int bytes = (to - from + Byte.SIZE - 1) / Byte.SIZE;
        byte[] target = out.reserve(bytes);
        java.util.Arrays.fill(target, out.size(), out.size() + bytes, (byte) 0);
        for (int i = from; i < to; i++) {
            target[out.size() + ((i - from) >>> 3)] |= (byte) ((values[i] & 1) << ((i - from) & 7));
        }
        out.advance(bytes);
    }
}
