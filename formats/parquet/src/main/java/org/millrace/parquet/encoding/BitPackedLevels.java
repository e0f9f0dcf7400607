package org.millrace.parquet.encoding;

/// BIT_PACKED, the deprecated encoding of levels: numbers of fixed width, the most significant bit first.
public final class BitPackedLevels {
    private BitPackedLevels() {}

    /// The bytes that `count` levels of `width` bits take.
    public static long size(int width, int count) {
        return ((long) width * count + 7) >>> 3;
    }

    /// Decodes `count` levels from `data[from, to)`.
    public static void read(byte[] data, int from, int to, int width, int[] out, int count) {
        if (size(width, count) > to - from) {
            throw ValueDecoder.tooFew();
        }
        long bit = 8L * from;
        for (int i = 0; i < count; i++) {
            int level = 0;
            for (int b = 0; b < width; b++, bit++) {
                level = level << 1 | (data[(int) (bit >>> 3)] >>> (7 - (bit & 7)) & 1);
            }
            out[i] = level;
        }
    }
}
