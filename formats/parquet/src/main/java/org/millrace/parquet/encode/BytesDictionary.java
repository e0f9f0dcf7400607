package org.millrace.parquet.encode;

import java.util.Arrays;
import org.millrace.parquet.bytes.LittleEndian;

/// The distinct byte strings of a column chunk in order of their first row, stored as the dictionary page wants them.
/// Kept between chunks for its arrays; belongs to one thread at a time.
///
/// Most strings are short: the first eight bytes of each entry lie in an array of their own, so that comparing a short
/// string touches no bytes of the page, and a string equal to the one before it is not looked up at all.
public final class BytesDictionary {

    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final PageBuffer page = new PageBuffer();
    private boolean prefixed = true;
    private int[] starts = new int[1 << 8];
    private int[] lengths = new int[1 << 8];
    private long[] heads = new long[1 << 8];
    private int[] hashes = new int[1 << 8];
    private int count;
    private int last;
    /// The code plus one of the entry in each slot; 0 where it is free.
    private int[] table = new int[1 << 10];

    /// Forgets all entries.
    ///
    /// @param withLengths whether each entry is stored after its length, as PLAIN does for BYTE_ARRAY
    public void reset(boolean withLengths) {
        prefixed = withLengths;
        count = 0;
        last = -1;
        page.reset();
        Arrays.fill(table, 0);
    }

    /// How many entries there are.
    public int size() {
        return count;
    }

    /// The entries in PLAIN encoding.
    public PageBuffer page() {
        return page;
    }

    /// Where in [#page()] the bytes of an entry start.
    public int start(int code) {
        return starts[code];
    }

    /// How many bytes an entry has.
    public int length(int code) {
        return lengths[code];
    }

    /// The code of a byte string, which becomes an entry where it is none yet.
    public int code(byte[] data, int start, int length) {
        long head = head(data, start, length);
        if (last >= 0 && same(last, head, data, start, length)) {
            return last;
        }
        int hash = hash(head, data, start, length);
        int mask = table.length - 1;
        int slot = hash & mask;
        int code;
        while ((code = table[slot] - 1) >= 0) {
            if (hashes[code] == hash && same(code, head, data, start, length)) {
                last = code;
                return code;
            }
            slot = (slot + 1) & mask;
        }
        last = count;
        table[slot] = count + 1;
        hashes[count] = hash;
        heads[count] = head;
        append(data, start, length);
        return last;
    }

    private boolean same(int code, long head, byte[] data, int start, int length) {
        return heads[code] == head
                && lengths[code] == length
                && (length <= Long.BYTES
                        || Arrays.equals(
                                page.array(), starts[code], starts[code] + length, data, start, start + length));
    }

    private void append(byte[] data, int start, int length) {
        if (prefixed) {
            page.put32(length);
        }
        starts[count] = page.size();
        lengths[count++] = length;
        page.put(data, start, length);
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            lengths = Arrays.copyOf(lengths, 2 * count);
            heads = Arrays.copyOf(heads, 2 * count);
            hashes = Arrays.copyOf(hashes, 2 * count);
        }
        if (2 * count > table.length) {
            rehash();
        }
    }

    private void rehash() {
        table = new int[2 * table.length];
        int mask = table.length - 1;
        for (int code = 0; code < count; code++) {
            int slot = hashes[code] & mask;
            while (table[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            table[slot] = code + 1;
        }
    }

    /// The first eight bytes of a byte string, the first in the lowest bits, with zeros where it is shorter.
    public static long head(byte[] data, int start, int length) {
        if (start + Long.BYTES <= data.length) {
            long word = LittleEndian.int64(data, start);
            return length >= Long.BYTES ? word : word & ~(-1L << (length * Byte.SIZE));
        }
        long word = 0;
        for (int i = Math.min(length, Long.BYTES) - 1; i >= 0; i--) {
            word = (word << Byte.SIZE) | (data[start + i] & 0xff);
        }
        return word;
    }

    private static int hash(long head, byte[] data, int start, int length) {
        long hash = mix(head ^ length * MIX);
        int end = start + length;
        for (int at = start + Long.BYTES; at < end; at += Long.BYTES) {
            hash = mix(hash ^ LittleEndian.int64(data, Math.min(at, end - Long.BYTES)));
        }
        return (int) hash;
    }

    private static long mix(long value) {
        long product = value * 0xD6E8FEB86659FD93L;
        return product ^ (product >>> 32);
    }
}
