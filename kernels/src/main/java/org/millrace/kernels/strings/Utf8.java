package org.millrace.kernels.strings;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Walks UTF-8 text by code points. Bytes that are no valid UTF-8 are walked without leaving the slice.
public final class Utf8 {

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /// Each byte 1, and each byte's highest bit.
    private static final long ONES = 0x0101010101010101L;

    private static final long HIGHS = 0x8080808080808080L;

    private Utf8() {}

    /// The number of code points of a slice: of its bytes that do not continue one.
    public static int count(byte[] data, int from, int length) {
        int count = 0;
        for (int i = from; i < from + length; i++) {
            count += (data[i] & 0xc0) != 0x80 ? 1 : 0;
        }
        return count;
    }

    /// Where the code point after the one at `at` starts, at most `end`.
    public static int next(byte[] data, int at, int end) {
        int i = at + 1;
        while (i < end && (data[i] & 0xc0) == 0x80) {
            i++;
        }
        return i;
    }

    /// Where the code point before `at` starts, at least `from`.
    public static int previous(byte[] data, int at, int from) {
        int i = at - 1;
        while (i > from && (data[i] & 0xc0) == 0x80) {
            i--;
        }
        return i;
    }

    /// Where the code point after `count` others starts, at most `end`.
    public static int skip(byte[] data, int from, int end, long count) {
        int at = from;
        for (long left = count; left > 0 && at < end; left--) {
            at = next(data, at, end);
        }
        return at;
    }

    /// The code point at `at`, whose bytes end before `end`; -1 if they are no valid UTF-8.
    public static int codePoint(byte[] data, int at, int end) {
        int lead = data[at];
        if (lead >= 0) {
            return lead;
        }
        int size = lead < -16 ? lead < -32 ? 2 : 3 : 4;
        if (lead < (byte) 0xc2 || at + size > end) {
            return -1;
        }
        if (next(data, at, end) != at + size) {
            return -1;
        }
        int point = lead & (0x7f >> size);
        for (int i = at + 1; i < at + size; i++) {
            point = point << 6 | data[i] & 0x3f;
        }
        return point;
    }

    /// Writes a code point; gives the number of bytes, at most 4.
    public static int write(int point, byte[] target, int at) {
        if (point < 0x80) {
            target[at] = (byte) point;
            return 1;
        }
        if (point < 0x800) {
            target[at] = (byte) (0xc0 | point >> 6);
            target[at + 1] = (byte) (0x80 | point & 0x3f);
            return 2;
        }
        if (point < 0x10000) {
            target[at] = (byte) (0xe0 | point >> 12);
            target[at + 1] = (byte) (0x80 | point >> 6 & 0x3f);
            target[at + 2] = (byte) (0x80 | point & 0x3f);
            return 3;
        }
        target[at] = (byte) (0xf0 | point >> 18);
        target[at + 1] = (byte) (0x80 | point >> 12 & 0x3f);
        target[at + 2] = (byte) (0x80 | point >> 6 & 0x3f);
        target[at + 3] = (byte) (0x80 | point & 0x3f);
        return 4;
    }

    /// Whether a slice is all ASCII.
    public static boolean ascii(byte[] data, int from, int length) {
        int seen = 0;
        for (int i = from; i < from + length; i++) {
            seen |= data[i];
        }
        return seen >= 0;
    }

    /// Where `part` is first found in `data` from `from` on, ending at most at `end`; -1 if it is not.
    ///
    /// Looks at eight places at once: those with the first and the last byte of the part are found by arithmetic
    /// on words (Mycroft's test for a zero byte). It may name places above a true one too; all are compared.
    public static int find(byte[] data, int from, int end, byte[] part, int partStart, int partLength) {
        if (partLength == 0) {
            return from;
        }
        int reach = partLength - 1;
        int last = end - partLength;
        long firsts = (part[partStart] & 0xff) * ONES;
        long lasts = (part[partStart + reach] & 0xff) * ONES;
        int at = from;
        for (; at <= last && at + reach + Long.BYTES <= data.length; at += Long.BYTES) {
            long difference = (long) WORD.get(data, at) ^ firsts | (long) WORD.get(data, at + reach) ^ lasts;
            long hits = difference - ONES & ~difference & HIGHS;
            while (hits != 0) {
                int place = at + (Long.numberOfTrailingZeros(hits) >>> 3);
                if (place > last) {
                    return -1;
                }
                if (same(data, place, part, partStart, partLength)) {
                    return place;
                }
                hits &= hits - 1;
            }
        }
        for (; at <= last; at++) {
            if (same(data, at, part, partStart, partLength)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean same(byte[] data, int at, byte[] part, int partStart, int partLength) {
        return Arrays.equals(data, at, at + partLength, part, partStart, partStart + partLength);
    }
}
