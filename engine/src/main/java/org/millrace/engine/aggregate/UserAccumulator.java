package org.millrace.engine.aggregate;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.function.RowAdder;
import org.millrace.plan.function.UserAggregate;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.Flatten;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.StructVector;
import org.millrace.vectors.Vector;

/// States of an aggregate that a user wrote, one object for each group. They are exported as bytes.
///
/// @param <S> the state
final class UserAccumulator<S> extends Accumulator {

    private static final int REFERENCE_BYTES = 8;

    private final UserAggregate<S> function;
    private final List<S> states = new ArrayList<>();
    private long grownBytes;
    private long freshBytes;

    UserAccumulator(UserAggregate<S> function) {
        this.function = function;
    }

    @Override
    void ensure(int groups) {
        while (states.size() < groups) {
            S state = function.create();
            freshBytes += size(state);
            states.add(state);
        }
    }

    @Override
    void update(int @Nullable [] groups, Vector argument, int from, int to) {
        Vector[] columns = columns(argument);
        RowAdder.Adding<S> adding = function.rows(columns);
        for (int i = from; i < to; i++) {
            if (complete(columns, i)) {
                S state = states.get(group(groups, i));
                long before = size(state);
                adding.add(state, i);
                grownBytes += size(state) - before;
            }
        }
    }

    /// Several arguments come as one struct.
    private Vector[] columns(Vector argument) {
        return function.arguments().size() > 1 && argument instanceof StructVector struct
                ? struct.children().stream().map(Flatten::of).toArray(Vector[]::new)
                : new Vector[] {argument};
    }

    private static boolean complete(Vector[] columns, int row) {
        for (Vector column : columns) {
            if (column.isNull(row)) {
                return false;
            }
        }
        return true;
    }

    private long size(S state) {
        return function.state().bytes().applyAsLong(state);
    }

    @Override
    Vector[] export(int groups) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int[] starts = new int[groups];
        int[] lengths = new int[groups];
        for (int i = 0; i < groups; i++) {
            byte[] state = function.store(states.get(i));
            starts[i] = all.size();
            lengths[i] = state.length;
            all.writeBytes(state);
        }
        return new Vector[] {new BytesVector(PrimitiveType.BINARY, all.toByteArray(), starts, lengths, groups, null)};
    }

    @Override
    void merge(int @Nullable [] groups, Vector[] exported, int from, int to) {
        BytesVector stored = (BytesVector) exported[0];
        for (int i = from; i < to; i++) {
            S state = states.get(group(groups, i));
            long before = size(state);
            function.merge(state, function.restore(stored.value(i)));
            grownBytes += size(state) - before;
        }
    }

    @Override
    Vector finish(int groups) {
        return function.finish(states.subList(0, groups));
    }

    /// A single group stays, and starts anew.
    @Override
    void clear() {
        int groups = Math.min(states.size(), 1);
        states.clear();
        grownBytes = 0;
        freshBytes = 0;
        ensure(groups);
    }

    /// What states have grown by.
    @Override
    long heldBytes() {
        return grownBytes;
    }

    @Override
    long bytes() {
        return freshBytes + grownBytes + (long) REFERENCE_BYTES * states.size();
    }
}
