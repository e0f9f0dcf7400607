package org.millrace.parquet.bytes;

import java.util.HexFormat;

/// Refuses text that is not UTF-8 (RFC 3629). Most text is ASCII, which is found out for all values of a page at once,
/// together with whatever lies between them.
public final class Utf8Text {
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
    private static final int SHOWN = 16;

    private Utf8Text() {}

    /// Checks the values `[at, at + count)`, which are slices of `data` one behind the other, as decoders give them.
    ///
    /// @throws MalformedException showing a value that is not UTF-8
    public static void check(byte[] data, int[] starts, int[] lengths, int at, int count) {
        if (count == 0) {
            return;
        }
        int last = at + count - 1;
        if (ascii(data, starts[at], starts[last] + lengths[last])) {
            return;
        }
        for (int i = at; i < at + count; i++) {
            if (!valid(data, starts[i], starts[i] + lengths[i])) {
                throw malformed(data, starts[i], lengths[i]);
            }
        }
    }

    private static MalformedException malformed(byte[] data, int start, int length) {
        String shown = HexFormat.ofDelimiter(" ").formatHex(data, start, start + Math.min(length, SHOWN));
        return new MalformedException(
                "text that is not UTF-8: the bytes " + shown + (length > SHOWN ? " … of " + length : ""));
    }

    /// Whether `data[from, to)` has no byte above 127: 32 bytes at a time, without a branch for each.
    static boolean ascii(byte[] data, int from, int to) {
        long seen = 0;
        int at = from;
        for (; at + 4 * Long.BYTES <= to; at += 4 * Long.BYTES) {
            seen |= LittleEndian.int64(data, at)
                    | LittleEndian.int64(data, at + 8)
                    | LittleEndian.int64(data, at + 16)
                    | LittleEndian.int64(data, at + 24);
        }
        for (; at < to; at++) {
            seen |= data[at];
        }
        return (seen & HIGH_BITS) == 0;
    }

    /// Whether `data[from, to)` is UTF-8: shortest forms of code points that are no surrogates.
    static boolean valid(byte[] data, int from, int to) {
        int at = from;
        while (at < to) {
            if (to - at >= Long.BYTES && (LittleEndian.int64(data, at) & HIGH_BITS) == 0) {
                at += Long.BYTES;
                continue;
            }
            int size = data[at] >= 0 ? 1 : sequence(data, at, to);
            if (size == 0) {
                return false;
            }
            at += size;
        }
        return true;
    }

    /// The bytes of the code point that begins at `at` with a byte above 127, or 0 where there is none.
    private static int sequence(byte[] data, int at, int to) {
        int lead = data[at] & 0xff;
        int size = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        if (size == 0 || size > to - at) {
            return 0;
        }
        int second = data[at + 1] & 0xff;
        int least = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
        int most = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
        if (second < least || second > most) {
            return 0;
        }
        for (int i = at + 2; i < at + size; i++) {
            if ((data[i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return size;
    }
}
