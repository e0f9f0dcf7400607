package org.millrace.engine.aggregate;

import org.jspecify.annotations.Nullable;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Vector;

/// Keeps one value of each group: the first or the last in row order, or the least or greatest of types that have no
/// 64-bit codes.
final class SlotAccumulator extends Accumulator {

    /// Which value is kept.
    enum Choice {
        FIRST,
        /// Of the first row, even if that has no value.
        FIRST_ROW,
        LAST,
        LEAST,
        GREATEST
    }

    private final Choice choice;
    private final ValueSlots slots;

    SlotAccumulator(DataType type, Choice choice) {
        this.choice = choice;
        this.slots = ValueSlots.of(type);
    }

    @Override
    void ensure(int groups) {
        slots.ensure(groups);
    }

    @Override
    void update(int @Nullable [] groups, Vector argument, int from, int to) {
        if (choice == Choice.LAST) {
            updateLast(groups, argument, from, to);
            return;
        }
        for (int i = from; i < to; i++) {
            int group = group(groups, i);
            if ((choice == Choice.FIRST_ROW || !argument.isNull(i)) && wanted(group, argument, i)) {
                slots.set(group, argument, i);
            }
        }
    }

    private boolean wanted(int group, Vector argument, int row) {
        return switch (choice) {
            case FIRST, FIRST_ROW -> !slots.has(group);
            case LAST -> true;
            case LEAST -> slots.improves(group, argument, row, false);
            case GREATEST -> slots.improves(group, argument, row, true);
        };
    }

    /// Copies only the last value of each group in these rows: a later row of the batch would replace the others.
    private void updateLast(int @Nullable [] groups, Vector argument, int from, int to) {
        if (groups == null) {
            for (int i = to - 1; i >= from; i--) {
                if (!argument.isNull(i)) {
                    slots.set(0, argument, i);
                    return;
                }
            }
            return;
        }
        java.util.BitSet done = new java.util.BitSet();
        for (int i = to - 1; i >= from; i--) {
            if (!argument.isNull(i) && !done.get(groups[i])) {
                done.set(groups[i]);
                slots.set(groups[i], argument, i);
            }
        }
    }

    @Override
    Vector[] export(int groups) {
        return new Vector[] {slots.toVector(groups)};
    }

    @Override
    void merge(int @Nullable [] groups, Vector[] state, int from, int to) {
        update(groups, state[0], from, to);
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
