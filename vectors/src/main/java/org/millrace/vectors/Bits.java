package org.millrace.vectors;

import org.jspecify.annotations.Nullable;

/// Bitmaps in `long[]`: bit `i` is bit `i & 63` of word `i >>> 6`. Bits past the length of their vector are
/// unspecified.
public final class Bits {

    private Bits() {}

    /// The number of words that hold this many bits.
    public static int words(int bits) {
        return (bits + 63) >>> 6;
    }

    /// Whether bit `index` is set.
    public static boolean test(long[] bits, int index) {
        return (bits[index >>> 6] >>> index & 1) != 0;
    }

    /// Whether the row has a value: a missing bitmap says that all have.
    public static boolean valid(long @Nullable [] validity, int index) {
        return validity == null || test(validity, index);
    }

    /// Sets bit `index`.
    public static void set(long[] bits, int index) {
        bits[index >>> 6] |= 1L << index;
    }

    /// Clears bit `index`.
    public static void clear(long[] bits, int index) {
        bits[index >>> 6] &= ~(1L << index);
    }

    /// Sets or clears bit `index`.
    public static void put(long[] bits, int index, boolean value) {
        long mask = 1L << index;
        int word = index >>> 6;
        bits[word] = value ? bits[word] | mask : bits[word] & ~mask;
    }

    /// Sets the bits `from` (inclusive) to `to` (exclusive).
    public static void setRange(long[] bits, int from, int to) {
        if (from >= to) {
            return;
        }
        int first = from >>> 6;
        int last = (to - 1) >>> 6;
        long firstMask = -1L << from;
        long lastMask = -1L >>> -to;
        if (first == last) {
            bits[first] |= firstMask & lastMask;
            return;
        }
        bits[first] |= firstMask;
        java.util.Arrays.fill(bits, first + 1, last, -1L);
        bits[last] |= lastMask;
    }

    /// The number of set bits among the first `length`.
    public static int count(long[] bits, int length) {
        int full = length >>> 6;
        int count = 0;
        for (int i = 0; i < full; i++) {
            count += Long.bitCount(bits[i]);
        }
        return (length & 63) == 0 ? count : count + Long.bitCount(bits[full] & tailMask(length));
    }

    /// The number of rows without a value among the first `length`.
    public static int nullCount(long @Nullable [] validity, int length) {
        return validity == null ? 0 : length - count(validity, length);
    }

    /// The bits of the last word that belong to a bitmap of `length` bits, where `length` is no multiple of 64.
    public static long tailMask(int length) {
        return -1L >>> -length;
    }

    /// Writes the positions of the set bits among the first `length` to `positions`; returns how many.
    public static int positions(long[] bits, int length, int[] positions) {
        int count = 0;
        int words = words(length);
        for (int w = 0; w < words; w++) {
            long word = bits[w];
            if (w == words - 1 && (length & 63) != 0) {
                word &= tailMask(length);
            }
            int start = w << 6;
            while (word != 0) {
                positions[count++] = start + Long.numberOfTrailingZeros(word);
                word &= word - 1;
            }
        }
        return count;
    }
}
