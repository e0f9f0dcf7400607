package org.millrace.parquet.write;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Bits;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// The definition and repetition levels of one leaf in one row group. Kept between chunks for its arrays.
final class Levels {

    private static final byte[] NOTHING = new byte[0];

    private final NestedWalk walk = new NestedWalk();
    private byte[] definitions = NOTHING;
    private byte[] repetitions = NOTHING;
    private int[] present = new int[0];
    private int count;
    private boolean complete = true;

    /// Forgets all levels.
    void start() {
        count = 0;
        complete = true;
    }

    /// How many places there are: values, missing values and empty lists.
    int count() {
        return count;
    }

    /// Whether every place has a value, so that all definition levels are the highest; they are then not stored.
    boolean complete() {
        return complete;
    }

    /// How many of the places `from` (inclusive) to `to` (exclusive) have a value.
    int present(int from, int to, int maxDefinition) {
        if (complete) {
            return to - from;
        }
        int present = 0;
        for (int i = from; i < to; i++) {
            present += definitions[i] == maxDefinition ? 1 : 0;
        }
        return present;
    }

    /// The definition levels; only where some place has no value.
    byte[] definitions() {
        return definitions;
    }

    /// The repetition levels; only of leaves in lists.
    byte[] repetitions() {
        return repetitions;
    }

    /// Appends the places of a column's rows, and their values to `values`.
    void add(Leaf leaf, Vector column, int rows, ColumnValues values) {
        if (leaf.flat()) {
            addFlat(leaf, column, rows, values);
        } else {
            addNested(leaf, column, rows, values);
        }
    }

    private void addFlat(Leaf leaf, Vector column, int rows, ColumnValues values) {
        long[] validity = validity(column);
        if (validity == null || Bits.nullCount(validity, rows) == 0) {
            if (!complete) {
                reserve(rows, leaf);
                Arrays.fill(definitions, count, count + rows, (byte) leaf.maxDefinition());
            }
            count += rows;
            values.add(column, null, rows);
            return;
        }
        if (leaf.maxDefinition() == 0) {
            throw NestedWalk.missing(leaf);
        }
        store(rows, leaf);
        for (int i = 0; i < rows; i++) {
            definitions[count + i] = (byte) (validity[i >>> 6] >>> i & 1);
        }
        count += rows;
        present = present.length < rows ? new int[rows] : present;
        int valid = Bits.positions(validity, rows, present);
        if (valid > 0) {
            values.add(column, present, valid);
        }
    }

    private void addNested(Leaf leaf, Vector column, int rows, ColumnValues values) {
        walk.walk(leaf, column, rows);
        Slots slots = walk.slots();
        store(slots.count, leaf);
        System.arraycopy(slots.definitions, 0, definitions, count, slots.count);
        if (leaf.maxRepetition() > 0) {
            System.arraycopy(slots.repetitions, 0, repetitions, count, slots.count);
        }
        count += slots.count;
        present = present.length < slots.count ? new int[slots.count] : present;
        int valid = 0;
        for (int i = 0; i < slots.count; i++) {
            present[valid] = slots.rows[i];
            valid += slots.rows[i] >= 0 ? 1 : 0;
        }
        if (valid > 0) {
            values.add(walk.reached(), present, valid);
        }
    }

    /// Which rows have a value: none where the type is that of null literals.
    static long @Nullable [] validity(Vector vector) {
        return vector.type() == PrimitiveType.NULL ? new long[Bits.words(vector.length())] : vector.validity();
    }

    /// Makes room, and from now on keeps definition levels: those before are the highest.
    private void store(int added, Leaf leaf) {
        reserve(added, leaf);
        if (complete) {
            Arrays.fill(definitions, 0, count, (byte) leaf.maxDefinition());
            complete = false;
        }
    }

    private void reserve(int added, Leaf leaf) {
        int needed = count + added;
        if (needed > definitions.length) {
            definitions = Arrays.copyOf(definitions, Math.max(needed, 2 * definitions.length));
        }
        if (leaf.maxRepetition() > 0 && needed > repetitions.length) {
            repetitions = Arrays.copyOf(repetitions, Math.max(needed, 2 * repetitions.length));
        }
    }
}
