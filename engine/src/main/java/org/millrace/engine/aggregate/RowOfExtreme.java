package org.millrace.engine.aggregate;

import org.jspecify.annotations.Nullable;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Flatten;
import org.millrace.vectors.StructVector;
import org.millrace.vectors.Vector;

/// Keeps one value of each group: that of the row in which another value is least or greatest, of equal ones the first.
/// Rows in which either is missing do not count. The argument is a struct of both.
final class RowOfExtreme extends Accumulator {

    private final ValueSlots values;
    private final ValueSlots extremes;
    private final boolean greatest;

    /// @param type the type of the value that is kept
    /// @param by   the type of the value that decides
    RowOfExtreme(DataType type, DataType by, boolean greatest) {
        this.values = ValueSlots.of(type);
        this.extremes = ValueSlots.of(by);
        this.greatest = greatest;
    }

    @Override
    void ensure(int groups) {
        values.ensure(groups);
        extremes.ensure(groups);
    }

    @Override
    void update(int @Nullable [] groups, Vector argument, int from, int to) {
        StructVector pairs = (StructVector) argument;
        Vector value = Flatten.of(pairs.children().get(0));
        Vector by = Flatten.of(pairs.children().get(1));
        for (int i = from; i < to; i++) {
            if (!pairs.isNull(i)) {
                take(group(groups, i), value, by, i);
            }
        }
    }

    private void take(int group, Vector value, Vector by, int row) {
        boolean there = !value.isNull(row) && !by.isNull(row);
        if (there && extremes.improves(group, by, row, greatest)) {
            extremes.set(group, by, row);
            values.set(group, value, row);
        }
    }

    @Override
    int width() {
        return 2;
    }

    @Override
    Vector[] export(int groups) {
        return new Vector[] {values.toVector(groups), extremes.toVector(groups)};
    }

    @Override
    void merge(int @Nullable [] groups, Vector[] state, int from, int to) {
        for (int i = from; i < to; i++) {
            take(group(groups, i), state[0], state[1], i);
        }
    }

    @Override
    Vector finish(int groups) {
        return values.toVector(groups);
    }

    @Override
    void clear() {
        values.clear();
        extremes.clear();
    }

    @Override
    long bytes() {
        return values.bytes() + extremes.bytes();
    }
}
