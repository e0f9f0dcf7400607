package org.millrace.parquet.encode;

import java.util.Arrays;
import org.millrace.parquet.bytes.LittleEndian;

/// The distinct byte strings of a column chunk in order of their first row, stored as the dictionary page wants them.
/// Kept between chunks for its arrays; belongs to one thread at a time.
public final class BytesDictionary {

    private final PageBuffer page = new PageBuffer();
    private boolean prefixed = true;
    private int[] starts = new int[1 << 8];
    private int[] lengths = new int[1 << 8];
    private int[] hashes = new int[1 << 8];
    private int count;
    /// The code plus one of the entry in each slot; 0 where it is free.
    private int[] table = new int[1 << 10];

    /// Forgets all entries.
    ///
    /// @param withLengths whether each entry is stored after its length, as PLAIN does for BYTE_ARRAY
    public void reset(boolean withLengths) {
        prefixed = withLengths;
        count = 0;
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
        int hash = hash(data, start, length);
        int mask = table.length - 1;
        int slot = hash & mask;
        int code;
        while ((code = table[slot] - 1) >= 0) {
            if (hashes[code] == hash && same(code, data, start, length)) {
                return code;
            }
            slot = (slot + 1) & mask;
        }
        table[slot] = count + 1;
        append(data, start, length, hash);
        return count - 1;
    }

    private boolean same(int code, byte[] data, int start, int length) {
        return lengths[code] == length
                && Arrays.equals(page.array(), starts[code], starts[code] + length, data, start, start + length);
    }

    private void append(byte[] data, int start, int length, int hash) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            lengths = Arrays.copyOf(lengths, 2 * count);
            hashes = Arrays.copyOf(hashes, 2 * count);
        }
        if (prefixed) {
            page.put32(length);
        }
        starts[count] = page.size();
        lengths[count] = length;
        hashes[count++] = hash;
        page.put(data, start, length);
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

    private static int hash(byte[] data, int start, int length) {
        long hash = length * 0x9E3779B97F4A7C15L;
        int at = start;
        int end = start + length;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            hash = mix(hash ^ LittleEndian.int64(data, at));
        }
        long rest = 0;
        for (; at < end; at++) {
            rest = (rest << Byte.SIZE) | (data[at] & 0xff);
        }
        return (int) mix(hash ^ rest);
    }

    private static long mix(long value) {
        long product = value * 0xD6E8FEB86659FD93L;
        return product ^ (product >>> 32);
    }
}
