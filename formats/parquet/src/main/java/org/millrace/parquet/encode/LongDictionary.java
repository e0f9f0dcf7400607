package org.millrace.parquet.encode;

import java.util.Arrays;

/// The distinct numbers of a column chunk in order of their first row, and the code of each row. Kept between chunks
/// for its arrays; belongs to one thread at a time.
public final class LongDictionary {

    private static final int DIRECT_RANGE = 1 << 18;

    private long[] entries = new long[1 << 10];
    private int count;
    /// Pairs of a number and its code plus one; 0 where the slot is free.
    private long[] table = new long[2 << 11];
    private int shift = Long.SIZE - 11;
    private int[] direct = new int[0];

    /// The distinct numbers, as many as [#size()] says.
    public long[] entries() {
        return entries;
    }

    /// How many distinct numbers there are.
    public int size() {
        return count;
    }

    /// Finds the code of each of the first `length` numbers by hashing. False as soon as there are more than `limit`
    /// distinct ones; the codes are then of no use.
    public boolean encode(long[] values, int length, int limit, int[] codes) {
        count = 0;
        return encodeHashed(values, length, limit, codes);
    }

    /// Whether a table of all numbers from `least` to `greatest` is small enough to be faster than hashing.
    public static boolean direct(long least, long greatest, int length) {
        long range = greatest - least;
        return range >= 0 && range < DIRECT_RANGE && range < 4L * length;
    }

    /// The same as [#encode] with a table that has a place for every possible key: no hashing, no collisions.
    ///
    /// @param keys     a number for each value, different for different values, between `least` and `greatest`
    /// @param greatest at most so far above `least` that [#direct] allows it
    public boolean encodeDirect(
            long[] values, long[] keys, int length, long least, long greatest, int limit, int[] codes) {
        count = 0;
        int range = (int) (greatest - least) + 1;
        if (direct.length < range) {
            direct = new int[range];
        } else {
            Arrays.fill(direct, 0, range, 0);
        }
        int[] places = direct;
        for (int i = 0; i < length; i++) {
            int place = (int) (keys[i] - least);
            int code = places[place];
            if (code == 0) {
                if (count == limit) {
                    return false;
                }
                code = append(values[i]);
                places[place] = code;
            }
            codes[i] = code - 1;
        }
        return true;
    }

    private boolean encodeHashed(long[] values, int length, int limit, int[] codes) {
        Arrays.fill(table, 0);
        long[] slots = table;
        int mask = slots.length - 2;
        for (int i = 0; i < length; i++) {
            long value = values[i];
            int slot = hash(value, shift) << 1;
            long code;
            while ((code = slots[slot + 1]) != 0 && slots[slot] != value) {
                slot = (slot + 2) & mask;
            }
            if (code == 0) {
                if (count == limit) {
                    return false;
                }
                code = append(value);
                slots[slot] = value;
                slots[slot + 1] = code;
                if (4L * count > slots.length) {
                    grow();
                    slots = table;
                    mask = slots.length - 2;
                }
            }
            codes[i] = (int) code - 1;
        }
        return true;
    }

    private static int hash(long value, int shift) {
        return (int) (((value ^ (value >>> 32)) * 0x9E3779B97F4A7C15L) >>> shift);
    }

    private int append(long value) {
        if (count == entries.length) {
            entries = Arrays.copyOf(entries, 2 * count);
        }
        entries[count++] = value;
        return count;
    }

    private void grow() {
        long[] slots = new long[2 * table.length];
        int mask = slots.length - 2;
        shift--;
        for (int i = 0; i < count; i++) {
            int slot = hash(entries[i], shift) << 1;
            while (slots[slot + 1] != 0) {
                slot = (slot + 2) & mask;
            }
            slots[slot] = entries[i];
            slots[slot + 1] = i + 1L;
        }
        table = slots;
    }
}
