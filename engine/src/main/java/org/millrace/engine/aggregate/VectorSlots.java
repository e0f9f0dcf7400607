package org.millrace.engine.aggregate;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Bits;
import org.millrace.vectors.Concat;
import org.millrace.vectors.Copy;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Gather;
import org.millrace.vectors.Vector;

/// Lists and structs, each as a vector of one row of its own.
final class VectorSlots extends ValueSlots {

    private static final int SLOT_BYTES = 160;

    private @Nullable Vector[] slots = new Vector[1];

    VectorSlots(DataType type) {
        super(type);
    }

    @Override
    void ensure(int groups) {
        super.ensure(groups);
        if (slots.length < groups) {
            slots = Arrays.copyOf(slots, Math.max(groups, slots.length * 2));
        }
    }

    @Override
    void store(int group, Vector flat, int row) {
        slots[group] = Copy.of(Gather.rows(flat, new int[] {row}, 1));
    }

    @Override
    int compare(Vector flat, int row, int group) {
        throw new IllegalStateException("Values of type " + type + " have no order.");
    }

    @Override
    Vector values(int groups, long[] validity) {
        Vector missing = Missing.row(type);
        Vector[] parts = new Vector[groups];
        for (int i = 0; i < groups; i++) {
            Vector value = slots[i];
            parts[i] = value == null || !Bits.valid(validity, i) ? missing : value;
        }
        return Concat.of(type, Arrays.asList(parts));
    }

    @Override
    void clear() {
        super.clear();
        Arrays.fill(slots, null);
    }

    @Override
    long bytes() {
        return super.bytes() + SLOT_BYTES * (long) slots.length;
    }
}
