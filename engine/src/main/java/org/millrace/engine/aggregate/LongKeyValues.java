package org.millrace.engine.aggregate;

import java.util.Arrays;
import org.millrace.vectors.DataType;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.Vector;

/// Distinct values of at most 64 bits. While they lie close together, a table over their range finds the number with
/// one look; otherwise an open-addressing hash table with linear probing does.
final class LongKeyValues extends KeyValues {

    /// The widest range that a direct table covers: 4 MiB of numbers, which the third-level cache holds.
    private static final long WIDEST = 1 << 20;

    /// A direct table of which fewer than one in so many numbers are used is cleared one by one: the partitions of many
    /// groups are small and spread over all values.
    private static final int SPARSE = 16;

    private static final int SMALLEST_HASH = 1 << 10;

    private final DataType type;
    private long[] keys = new long[64];
    private int size;

    // The direct table holds number + 1 for the code base + index; empty once hashing began.
    private long base;
    private int[] direct = {};
    private boolean hashing;

    // The hash table holds number + 1, 0 where free; its length is a power of two, at most half full.
    private int[] table = {};
    private long[] tableKeys = {};
    private long[] buffer = {};

    LongKeyValues(DataType type) {
        this.type = type;
    }

    @Override
    void numberFlat(Vector flat, int from, int to, int[] ids) {
        long[] codes = codes(flat, from, to);
        if (flat.hasNulls()) {
            for (int i = from; i < to; i++) {
                ids[i] = flat.isNull(i) ? nullNumber() : numberOf(codes[i]);
            }
        } else if (!hashing && cover(codes, from, to)) {
            numberDirect(codes, from, to, ids);
        } else {
            numberHashed(codes, from, to, ids);
        }
    }

    private long[] codes(Vector flat, int from, int to) {
        if (flat instanceof LongVector vector) {
            return vector.values();
        }
        buffer = LongCodes.of(flat, from, to, buffer);
        if (signedZeros(type)) {
            LongCodes.unifyZeros(buffer, from, to);
        }
        return buffer;
    }

    private void numberDirect(long[] codes, int from, int to, int[] ids) {
        int[] numbers = direct;
        long first = base;
        for (int i = from; i < to; i++) {
            int index = (int) (codes[i] - first);
            int number = numbers[index];
            if (number == 0) {
                number = add(codes[i]) + 1;
                numbers[index] = number;
            }
            ids[i] = number - 1;
        }
    }

    private void numberHashed(long[] codes, int from, int to, int[] ids) {
        for (int i = from; i < to; i++) {
            ids[i] = hashed(codes[i]);
        }
    }

    @Override
    int numberOf(Vector flat, int row) {
        long code = LongCodes.at(flat, row);
        return numberOf(code == -1 && signedZeros(type) ? 0 : code);
    }

    private int numberOf(long code) {
        if (hashing) {
            return hashed(code);
        }
        long index = code - base;
        if (index < 0 || index >= direct.length) {
            if (!widen(code, code)) {
                return hashed(code);
            }
            index = code - base;
        }
        int number = direct[(int) index];
        if (number == 0) {
            number = add(code) + 1;
            direct[(int) index] = number;
        }
        return number - 1;
    }

    private int hashed(long code) {
        int mask = table.length - 1;
        int slot = slot(code, mask);
        while (true) {
            int number = table[slot];
            if (number == 0) {
                return insert(code, slot);
            }
            if (tableKeys[slot] == code) {
                return number - 1;
            }
            slot = (slot + 1) & mask;
        }
    }

    private int insert(long code, int slot) {
        int id = add(code);
        table[slot] = id + 1;
        tableKeys[slot] = code;
        if (size > table.length >>> 1) {
            rehash(table.length << 1);
        }
        return id;
    }

    /// Fibonacci hashing: the upper bits of the product depend on all bits of the code.
    private static int slot(long code, int mask) {
        long mixed = (code ^ code >>> 32) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & mask;
    }

    private void rehash(int capacity) {
        table = new int[capacity];
        tableKeys = new long[capacity];
        int mask = capacity - 1;
        for (int id = 0; id < size; id++) {
            if (id == nullId()) {
                continue;
            }
            int slot = slot(keys[id], mask);
            while (table[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            table[slot] = id + 1;
            tableKeys[slot] = keys[id];
        }
    }

    /// Makes the direct table cover these codes; false if they are too far apart, and hashing begins.
    private boolean cover(long[] codes, int from, int to) {
        long min = codes[from];
        long max = codes[from];
        for (int i = from + 1; i < to; i++) {
            min = Math.min(min, codes[i]);
            max = Math.max(max, codes[i]);
        }
        // Negative where the distance does not fit: codes may be anywhere, those of doubles are.
        long distance = max - base;
        return (direct.length > 0 && min >= base && distance >= 0 && distance < direct.length) || widen(min, max);
    }

    private boolean widen(long min, long max) {
        long low = direct.length == 0 ? min : Math.min(min, base);
        long high = direct.length == 0 ? max : Math.max(max, base + direct.length - 1);
        long span = high - low;
        if (span < 0 || span >= WIDEST || low < Long.MIN_VALUE + WIDEST || high > Long.MAX_VALUE - WIDEST) {
            hashing = true;
            direct = new int[0];
            rehash(Math.max(SMALLEST_HASH, Integer.highestOneBit(Math.max(1, size)) << 2));
            return false;
        }
        if (direct.length > 0 && low < base) {
            low = Math.max(high - WIDEST + 1, low - span / 2);
        }
        int length = (int) Math.min(WIDEST, Math.max(64, Math.max(high - low + 1, direct.length * 2L)));
        int[] wider = new int[length];
        if (direct.length > 0) {
            System.arraycopy(direct, 0, wider, (int) (base - low), direct.length);
        }
        base = low;
        direct = wider;
        return true;
    }

    private int add(long code) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
        }
        keys[size] = code;
        return size++;
    }

    @Override
    int addNull() {
        return add(0);
    }

    @Override
    void clearValues() {
        if (hashing) {
            Arrays.fill(table, 0);
        } else if (size < direct.length / SPARSE) {
            clearUsed();
        } else {
            Arrays.fill(direct, 0);
        }
        size = 0;
    }

    private void clearUsed() {
        for (int id = 0; id < size; id++) {
            // The key that null has is none of the table, and may lie beyond it.
            long index = keys[id] - base;
            if (index >= 0 && index < direct.length) {
                direct[(int) index] = 0;
            }
        }
    }

    @Override
    int size() {
        return size;
    }

    @Override
    Vector values() {
        return LongCodes.toVector(type, keys, size, validity());
    }

    @Override
    long bytes() {
        return 8L * keys.length + 4L * direct.length + 12L * table.length + 8L * buffer.length;
    }
}
