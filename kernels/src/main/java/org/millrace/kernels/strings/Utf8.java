package org.millrace.kernels.strings;

/// Walks UTF-8 text by code points. Bytes that are no valid UTF-8 are walked without leaving the slice.
public final class Utf8 {

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
    public static int find(byte[] data, int from, int end, byte[] part, int partStart, int partLength) {
        if (partLength == 0) {
            return from;
        }
        byte first = part[partStart];
        // The end of the part rules most places out that its start does not.
        int reach = partLength - 1;
        byte lastByte = part[partStart + reach];
        int last = end - partLength;
        for (int i = from; i <= last; i++) {
            if (data[i] == first
                    && data[i + reach] == lastByte
                    && java.util.Arrays.equals(data, i, i + partLength, part, partStart, partStart + partLength)) {
                return i;
            }
        }
        return -1;
    }
}
