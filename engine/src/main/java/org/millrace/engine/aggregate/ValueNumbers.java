package org.millrace.engine.aggregate;

import org.millrace.vectors.DataType;
import org.millrace.vectors.Vector;

/// Numbers the distinct values of one column in order of first appearance. Belongs to one thread.
public final class ValueNumbers {

    private final KeyValues values;

    /// Values of a type that can be grouped by; a [org.millrace.errors.QueryException] for others.
    public ValueNumbers(DataType type) {
        values = KeyValues.of(type);
    }

    /// The number of each row's value.
    public int[] of(Vector vector) {
        int[] numbers = new int[vector.length()];
        values.number(vector, 0, vector.length(), numbers);
        return numbers;
    }

    /// How many distinct values there are.
    public int size() {
        return values.size();
    }

    /// Forgets all values.
    public void clear() {
        values.clear();
    }

    /// About how many bytes of heap it takes.
    public long bytes() {
        return values.bytes();
    }
}
