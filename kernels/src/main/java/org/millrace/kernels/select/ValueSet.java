package org.millrace.kernels.select;

import org.millrace.kernels.compare.RowOrder;
import org.millrace.kernels.hash.ColumnHasher;
import org.millrace.vectors.Vector;

/// A set of values of one type, by open addressing on their hashes. For one thread at a time.
public final class ValueSet {

    private final Vector values;
    private final int[] slots;
    private final long[] slotHashes;
    private final int mask;

    private final ColumnHasher hasher = new ColumnHasher();
    private long[] hashes = {};

    /// The set of the rows of a flat vector without nulls.
    public ValueSet(Vector values) {
        this.values = values;
        int capacity = Integer.highestOneBit(Math.max(4, values.length() * 2)) * 2;
        this.slots = new int[capacity];
        this.slotHashes = new long[capacity];
        this.mask = capacity - 1;
        for (int i = 0; i < values.length(); i++) {
            add(i);
        }
    }

    private void add(int row) {
        long hash = ColumnHasher.row(values, row);
        int slot = (int) hash & mask;
        while (slots[slot] != 0) {
            slot = slot + 1 & mask;
        }
        slots[slot] = row + 1;
        slotHashes[slot] = hash;
    }

    /// Sets bit `i` of `words` to whether row `i` of a flat vector of the set's type is in the set; rows without a
    /// value get any bit.
    public void find(Vector flat, int rows, long[] words) {
        if (hashes.length < rows) {
            hashes = new long[rows];
        }
        hasher.hash(flat, rows, hashes);
        for (int base = 0; base < rows; base += 64) {
            int end = Math.min(64, rows - base);
            long bits = 0;
            for (int i = 0; i < end; i++) {
                bits |= (contains(flat, base + i, hashes[base + i]) ? 1L : 0L) << i;
            }
            words[base >>> 6] = bits;
        }
    }

    private boolean contains(Vector flat, int row, long hash) {
        for (int slot = (int) hash & mask; slots[slot] != 0; slot = slot + 1 & mask) {
            if (slotHashes[slot] == hash && RowOrder.compare(values, slots[slot] - 1, flat, row) == 0) {
                return true;
            }
        }
        return false;
    }
}
