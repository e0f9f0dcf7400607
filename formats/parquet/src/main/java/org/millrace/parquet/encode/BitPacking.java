package org.millrace.parquet.encode;

import org.millrace.parquet.bytes.LittleEndian;

/// Packs the lowest bits of numbers, the first number in the lowest bits, as the format's RLE and delta encodings do
/// (specification, `Encodings.md`).
public final class BitPacking {

    private BitPacking() {}

    /// The number of bits that `value`, taken as unsigned, needs.
    public static int width(long value) {
        return Long.SIZE - Long.numberOfLeadingZeros(value);
    }

    /// Packs `count` numbers, a multiple of eight, from `from` on into `out` at `position`; returns the position after.
    /// Writes whole words: `out` needs room for eight bytes more than the result takes.
    public static int pack(int[] values, int from, int count, int width, byte[] out, int position) {
        long word = 0;
        int bits = 0;
        int at = position;
        for (int i = from; i < from + count; i++) {
            long value = values[i];
            word |= value << bits;
            bits += width;
            if (bits >= Long.SIZE) {
                LittleEndian.put64(out, at, word);
                at += Long.BYTES;
                bits -= Long.SIZE;
                word = bits == 0 ? 0 : value >>> (width - bits);
            }
        }
        LittleEndian.put64(out, at, word);
        return at + (bits >>> 3);
    }

    /// The same for numbers of up to 64 bits.
    public static int pack(long[] values, int from, int count, int width, byte[] out, int position) {
        long word = 0;
        int bits = 0;
        int at = position;
        for (int i = from; i < from + count; i++) {
            long value = values[i];
            word |= value << bits;
            bits += width;
            if (bits >= Long.SIZE) {
                LittleEndian.put64(out, at, word);
                at += Long.BYTES;
                bits -= Long.SIZE;
                word = bits == 0 ? 0 : value >>> (width - bits);
            }
        }
        LittleEndian.put64(out, at, word);
        return at + (bits >>> 3);
    }
}
