package org.millrace.engine.join;

import java.util.Arrays;
import org.millrace.kernels.hash.ColumnHasher;
import org.millrace.vectors.Vector;

/// Hashes the keys of rows, the same for equal keys on both sides. For one thread at a time.
final class KeyHasher {

    private final ColumnHasher[] columns;

    KeyHasher(int keys) {
        columns = new ColumnHasher[keys];
        for (int i = 0; i < keys; i++) {
            columns[i] = new ColumnHasher();
        }
    }

    /// Writes the hash of each row; keys beyond the number that it was made for do not count.
    void hash(Vector[] keys, int rows, long[] hashes) {
        if (columns.length == 0) {
            Arrays.fill(hashes, 0, rows, 0);
            return;
        }
        columns[0].hash(keys[0], rows, hashes);
        for (int i = 1; i < columns.length; i++) {
            columns[i].combine(keys[i], rows, hashes);
        }
    }
}
