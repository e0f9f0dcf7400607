package org.millrace.engine.aggregate;

import org.jspecify.annotations.Nullable;
import org.millrace.errors.DataException;
import org.millrace.vectors.Bits;
import org.millrace.vectors.BooleanVector;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Vector;

/// Keeps the value of the only row of each group, null or not; a second row is an error.
final class SingleAccumulator extends Accumulator {

    private final ValueSlots slots;

    SingleAccumulator(DataType type) {
        this.slots = ValueSlots.of(type);
    }

    @Override
    void ensure(int groups) {
        slots.ensure(groups);
    }

    @Override
    void update(int @Nullable [] groups, Vector argument, int from, int to) {
        for (int i = from; i < to; i++) {
            take(group(groups, i), argument, i);
        }
    }

    private void take(int group, Vector argument, int row) {
        if (slots.has(group)) {
            throw new DataException("A subquery in the place of a value gave more than one row. "
                    + "Limit it to one row, or aggregate its rows.");
        }
        slots.set(group, argument, row);
    }

    @Override
    int width() {
        return 2;
    }

    @Override
    Vector[] export(int groups) {
        long[] taken = new long[Bits.words(groups)];
        for (int i = 0; i < groups; i++) {
            Bits.put(taken, i, slots.has(i));
        }
        return new Vector[] {slots.toVector(groups), new BooleanVector(taken, groups, null)};
    }

    @Override
    void merge(int @Nullable [] groups, Vector[] state, int from, int to) {
        BooleanVector taken = (BooleanVector) state[1];
        for (int i = from; i < to; i++) {
            if (taken.value(i)) {
                take(group(groups, i), state[0], i);
            }
        }
    }

    @Override
    Vector finish(int groups) {
        return slots.toVector(groups);
    }

    @Override
    void clear() {
        slots.clear();
    }

    @Override
    long bytes() {
        return slots.bytes();
    }
}
