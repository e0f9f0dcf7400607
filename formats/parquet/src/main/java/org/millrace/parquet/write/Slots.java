package org.millrace.parquet.write;

import java.util.Arrays;

/// The places where a nested value can stand, part of the way down: what is settled of their levels and which row of
/// the current vector they are.
final class Slots {

    int count;
    byte[] definitions = new byte[0];
    byte[] repetitions = new byte[0];
    /// The row of the vector at the current step; -1 where nothing is there.
    int[] rows = new int[0];

    /// One place for each of the first `length` rows.
    void start(int length) {
        reserve(length);
        count = length;
        Arrays.fill(definitions, 0, length, (byte) 0);
        Arrays.fill(repetitions, 0, length, (byte) 0);
        for (int i = 0; i < length; i++) {
            rows[i] = i;
        }
    }

    /// Makes room for `needed` places in all.
    void reserve(int needed) {
        if (needed > rows.length) {
            int capacity = Math.max(needed, 2 * rows.length);
            definitions = Arrays.copyOf(definitions, capacity);
            repetitions = Arrays.copyOf(repetitions, capacity);
            rows = Arrays.copyOf(rows, capacity);
        }
    }

    /// Appends a place.
    void add(int definition, int repetition, int row) {
        reserve(count + 1);
        definitions[count] = (byte) definition;
        repetitions[count] = (byte) repetition;
        rows[count++] = row;
    }
}
