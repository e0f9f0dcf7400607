package org.millrace.parquet.write;

import org.jspecify.annotations.Nullable;
import org.millrace.errors.DataException;
import org.millrace.errors.DefectException;
import org.millrace.vectors.Bits;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.ListVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.StructVector;
import org.millrace.vectors.Vector;

/// Walks from a column down to a leaf and finds the levels of every place on the way (the record shredding of Melnik
/// and others, "Dremel: Interactive Analysis of Web-Scale Datasets", 2010, one column and one step at a time).
final class NestedWalk {

    private Slots slots = new Slots();
    private Slots spare = new Slots();
    private @Nullable Vector reached;

    /// The places at the leaf.
    Slots slots() {
        return slots;
    }

    /// The vector whose rows the places refer to.
    Vector reached() {
        if (reached == null) {
            throw new DefectException("No column was walked down.");
        }
        return reached;
    }

    /// Walks down a column's first `rows` rows.
    void walk(Leaf leaf, Vector column, int rows) {
        slots.start(rows);
        Vector vector = column;
        int depth = 0;
        for (Step step : leaf.steps()) {
            dropMissing(leaf, step, vector);
            if (vector.type() == PrimitiveType.NULL) {
                reached = vector;
                return;
            }
            if (step.kind() != Step.Kind.LEAF) {
                vector = unwrap(vector);
            }
            switch (step.kind()) {
                case STRUCT -> vector = ((StructVector) vector).children().get(step.child());
                case LIST -> {
                    ListVector list = (ListVector) vector;
                    expand(list, ++depth);
                    vector = list.child();
                }
                case LEAF -> reached = vector;
            }
        }
    }

    /// Raises the definition level where there is something, and clears the row where there is not.
    private void dropMissing(Leaf leaf, Step step, Vector vector) {
        long[] validity = Levels.validity(vector);
        int raise = step.nullable() ? 1 : 0;
        for (int i = 0; i < slots.count; i++) {
            int row = slots.rows[i];
            if (row < 0) {
                continue;
            }
            if (Bits.valid(validity, row)) {
                slots.definitions[i] += (byte) raise;
            } else if (step.nullable()) {
                slots.rows[i] = -1;
            } else {
                throw missing(leaf);
            }
        }
    }

    /// The error for a missing value where the schema promises one.
    static DataException missing(Leaf leaf) {
        return new DataException("The column " + leaf.name() + " may not have missing values, but a row has none.");
    }

    /// The flat vector behind a dictionary or a constant, with the rows translated.
    private Vector unwrap(Vector vector) {
        return switch (vector) {
            case DictionaryVector v -> {
                for (int i = 0; i < slots.count; i++) {
                    slots.rows[i] = slots.rows[i] < 0 ? -1 : v.codes()[slots.rows[i]];
                }
                yield v.dictionary();
            }
            case ConstantVector v -> {
                for (int i = 0; i < slots.count; i++) {
                    slots.rows[i] = Math.min(slots.rows[i], 0);
                }
                yield v.value();
            }
            default -> vector;
        };
    }

    /// Replaces each place that has a list by one for each element; an empty list keeps its place without a row.
    private void expand(ListVector list, int depth) {
        Slots target = spare;
        target.count = 0;
        for (int i = 0; i < slots.count; i++) {
            int row = slots.rows[i];
            int length = row < 0 ? 0 : list.lengths()[row];
            if (length == 0) {
                target.add(slots.definitions[i], slots.repetitions[i], -1);
                continue;
            }
            int start = list.starts()[row];
            int definition = slots.definitions[i] + 1;
            target.add(definition, slots.repetitions[i], start);
            for (int j = 1; j < length; j++) {
                target.add(definition, depth, start + j);
            }
        }
        spare = slots;
        slots = target;
    }
}
