package org.millrace.parquet.encoding;

import java.util.Arrays;
import org.millrace.kernels.simd.LongWork;
import org.millrace.kernels.simd.SimdBitUnpacking;
import org.millrace.parquet.bytes.LittleEndian;

/// Loops over bit-packed numbers, the least significant bit first.
final class BitUnpacking {
    /// The widest numbers of which eight fit 64 bits, and those of which four do.
    private static final int MOST_EIGHTS = 8;

    private static final int MOST_FOURS = 16;

    /// For fewer groups, such as those of a miniblock of deltas, preparing vectors takes too long.
    private static final int MANY_GROUPS = 8;

    private BitUnpacking() {}

    /// Unpacks `count` numbers of `width` bits (0 to 32) that begin at the byte `from`.
    ///
    /// @param end the numbers lie before it; the array may end there too
    static void unpack(byte[] data, int from, int end, int width, int[] out, int at, int count) {
        if (width == 0) {
            Arrays.fill(out, at, at + count, 0);
            return;
        }
        int groups = width <= MOST_FOURS ? groupsWithin(data, from, width, count >>> 3) : 0;
        if (groups >= MANY_GROUPS && LongWork.reached(8 * groups)) {
            unpackSimd(data, from, width, out, at, groups);
        } else if (groups > 0) {
            unpackGroups(data, from, width, out, at, groups);
        }
        int done = 8 * groups;
        if (done < count) {
            unpackSingly(data, 8L * from + (long) done * width, end, width, out, at + done, count - done);
        }
    }

    /// As [#unpackGroups] by the Vector API, which has to be there.
    static void unpackSimd(byte[] data, int from, int width, int[] out, int at, int groups) {
        if (width <= MOST_EIGHTS) {
            SimdBitUnpacking.unpackEights(data, from, width, out, at, groups);
        } else {
            SimdBitUnpacking.unpackFours(data, from, width, out, at, groups);
        }
    }

    /// Unpacks groups of eight numbers of `width` bits (1 to 16).
    static void unpackGroups(byte[] data, int from, int width, int[] out, int at, int groups) {
        if (width <= MOST_EIGHTS) {
            unpackEights(data, from, width, out, at, groups);
        } else {
            unpackFours(data, from, width, out, at, groups);
        }
    }

    /// One eight-byte load for eight numbers, as long as the load stays within the array.
    private static void unpackEights(byte[] data, int from, int width, int[] out, int at, int groups) {
        int mask = (1 << width) - 1;
        int position = from;
        int to = at;
        for (int group = 0; group < groups; group++) {
            long word = LittleEndian.int64(data, position);
            out[to] = (int) word & mask;
            out[to + 1] = (int) (word >>> width) & mask;
            out[to + 2] = (int) (word >>> (2 * width)) & mask;
            out[to + 3] = (int) (word >>> (3 * width)) & mask;
            out[to + 4] = (int) (word >>> (4 * width)) & mask;
            out[to + 5] = (int) (word >>> (5 * width)) & mask;
            out[to + 6] = (int) (word >>> (6 * width)) & mask;
            out[to + 7] = (int) (word >>> (7 * width)) & mask;
            position += width;
            to += 8;
        }
    }

    /// Two eight-byte loads for eight numbers: the second half begins at a byte when the width is even, else within
    /// one.
    private static void unpackFours(byte[] data, int from, int width, int[] out, int at, int groups) {
        int mask = (1 << width) - 1;
        int half = width >>> 1;
        int shift = 4 * (width & 1);
        int position = from;
        int to = at;
        for (int group = 0; group < groups; group++) {
            long low = LittleEndian.int64(data, position);
            long high = LittleEndian.int64(data, position + half) >>> shift;
            out[to] = (int) low & mask;
            out[to + 1] = (int) (low >>> width) & mask;
            out[to + 2] = (int) (low >>> (2 * width)) & mask;
            out[to + 3] = (int) (low >>> (3 * width)) & mask;
            out[to + 4] = (int) high & mask;
            out[to + 5] = (int) (high >>> width) & mask;
            out[to + 6] = (int) (high >>> (2 * width)) & mask;
            out[to + 7] = (int) (high >>> (3 * width)) & mask;
            position += width;
            to += 8;
        }
    }

    /// How many of the groups can be loaded as whole words: the last load of a group begins before the next one.
    private static int groupsWithin(byte[] data, int from, int width, int groups) {
        int room = data.length - from - Long.BYTES;
        // Mostly all: a division takes longer than the numbers of a group.
        return (long) groups * width <= room ? groups : Math.max(0, room) / width;
    }

    private static void unpackSingly(byte[] data, long firstBit, int end, int width, int[] out, int at, int count) {
        long mask = (1L << width) - 1;
        long bit = firstBit;
        int whole = wholeWords(data, firstBit, width, count);
        for (int i = 0; i < whole; i++, bit += width) {
            out[at + i] = (int) (LittleEndian.int64(data, (int) (bit >>> 3)) >>> (bit & 7) & mask);
        }
        for (int i = whole; i < count; i++, bit += width) {
            out[at + i] = (int) (word(data, (int) (bit >>> 3), end) >>> (bit & 7) & mask);
        }
    }

    /// How many of the numbers can be taken from eight bytes that the array has.
    private static int wholeWords(byte[] data, long firstBit, int width, int count) {
        long lastBit = 8L * (data.length - Long.BYTES) + 7;
        if (firstBit > lastBit) {
            return 0;
        }
        return (int) Math.min(count, (lastBit - firstBit) / width + 1);
    }

    /// The eight bytes at `position`, with zeros for what lies past `end`.
    static long word(byte[] data, int position, int end) {
        if (position + Long.BYTES <= data.length) {
            return LittleEndian.int64(data, position);
        }
        long word = 0;
        for (int i = 0; i < Long.BYTES && position + i < end; i++) {
            word |= (data[position + i] & 0xffL) << (8 * i);
        }
        return word;
    }

    /// Copies `count` bits from bit `from` of `data` to bit `at` of `out`.
    static void copyBits(byte[] data, long from, long[] out, int at, int count) {
        int done = 0;
        while (done < count) {
            int target = at + done;
            int bits = Math.min(64 - (target & 63), count - done);
            long source = from + done;
            // One load gives at least 57 bits, whatever the source's place within its byte.
            bits = Math.min(bits, 56);
            long mask = (1L << bits) - 1;
            long value = word(data, (int) (source >>> 3), data.length) >>> (source & 7) & mask;
            int word = target >>> 6;
            out[word] = (out[word] & ~(mask << target)) | (value << target);
            done += bits;
        }
    }
}
