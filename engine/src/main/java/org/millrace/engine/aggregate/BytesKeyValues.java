package org.millrace.engine.aggregate;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Vector;

/// Distinct strings or binary values, their bytes in one array, found by an open-addressing hash table.
final class BytesKeyValues extends KeyValues {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final DataType type;
    private byte[] data = new byte[256];
    private int end;
    private int[] starts = new int[16];
    private int[] lengths = new int[16];
    private long[] hashes = new long[16];
    private int size;

    // Number + 1, 0 where free; the length is a power of two, at most half full.
    private int[] table = new int[64];

    BytesKeyValues(DataType type) {
        this.type = type;
    }

    @Override
    void numberFlat(Vector flat, int from, int to, int[] ids) {
        BytesVector vector = (BytesVector) flat;
        byte[] bytes = vector.data();
        int[] starting = vector.starts();
        int[] count = vector.lengths();
        boolean nulls = vector.hasNulls();
        for (int i = from; i < to; i++) {
            ids[i] = nulls && vector.isNull(i) ? nullNumber() : numberOf(bytes, starting[i], count[i]);
        }
    }

    @Override
    int numberOf(Vector flat, int row) {
        BytesVector vector = (BytesVector) flat;
        return numberOf(vector.data(), vector.starts()[row], vector.lengths()[row]);
    }

    private int numberOf(byte[] bytes, int start, int length) {
        long hash = hash(bytes, start, length);
        int mask = table.length - 1;
        int slot = (int) hash & mask;
        while (true) {
            int id = table[slot] - 1;
            if (id < 0) {
                return insert(bytes, start, length, hash, slot);
            }
            if (hashes[id] == hash
                    && Arrays.equals(data, starts[id], starts[id] + lengths[id], bytes, start, start + length)) {
                return id;
            }
            slot = (slot + 1) & mask;
        }
    }

    private int insert(byte[] bytes, int start, int length, long hash, int slot) {
        if (length > data.length - end) {
            data = Arrays.copyOf(data, Math.max(Math.addExact(end, length), (int)
                    Math.min(data.length * 2L, Integer.MAX_VALUE - 16)));
        }
        System.arraycopy(bytes, start, data, end, length);
        int id = add(length, hash);
        end += length;
        table[slot] = id + 1;
        if (size > table.length >>> 1) {
            rehash();
        }
        return id;
    }

    private int add(int length, long hash) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            lengths = Arrays.copyOf(lengths, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        starts[size] = end;
        lengths[size] = length;
        hashes[size] = hash;
        return size++;
    }

    private void rehash() {
        int[] larger = new int[table.length * 2];
        int mask = larger.length - 1;
        for (int id = 0; id < size; id++) {
            if (id == nullId()) {
                continue;
            }
            int slot = (int) hashes[id] & mask;
            while (larger[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            larger[slot] = id + 1;
        }
        table = larger;
    }

    /// A multiplicative hash of eight bytes at a time; its lower bits are well mixed.
    static long hash(byte[] bytes, int start, int length) {
        long hash = length * MULTIPLIER;
        int i = start;
        int last = start + length;
        for (; i + 8 <= last; i += 8) {
            hash = mix(hash ^ (long) LONG.get(bytes, i));
        }
        long tail = 0;
        for (; i < last; i++) {
            tail = tail << 8 | (bytes[i] & 0xff);
        }
        return mix(hash ^ tail);
    }

    /// Spreads a difference in any bit over all bits.
    static long mix(long value) {
        long mixed = (value ^ value >>> 32) * MULTIPLIER;
        return mixed ^ mixed >>> 29;
    }

    @Override
    int addNull() {
        return add(0, 0);
    }

    @Override
    void clearValues() {
        Arrays.fill(table, 0);
        size = 0;
        end = 0;
    }

    @Override
    int size() {
        return size;
    }

    @Override
    Vector values() {
        return new BytesVector(
                type,
                Arrays.copyOf(data, end),
                Arrays.copyOf(starts, size),
                Arrays.copyOf(lengths, size),
                size,
                validity());
    }

    @Override
    long bytes() {
        return data.length + 16L * starts.length + 4L * table.length;
    }
}
