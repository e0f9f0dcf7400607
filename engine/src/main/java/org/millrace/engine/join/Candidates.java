package org.millrace.engine.join;

import org.millrace.vectors.Batch;

/// The build rows that may match each row of a probe batch, row by row, those of one row in build order. Belongs
/// to one thread at a time.
abstract class Candidates {

    /// The probe row and the build row of each pair of the last call of [#fill].
    int[] probeRows = {};

    int[] buildRows = {};

    /// The probe rows before this one have no more pairs.
    int row;

    /// The number of probe rows.
    int rows;

    /// Goes to the first row of a batch.
    abstract void start(Batch probe, KeyedReader keys);

    /// Writes the next pairs; at most `capacity` pairs of at most `capacity` rows. Gives the number of pairs,
    /// which may be 0 before the end.
    abstract int fill(int capacity);

    /// Leaves out what is left of the pairs of the current row.
    abstract void skipRow();

    /// Whether there are no more pairs.
    boolean ended() {
        return row == rows;
    }

    void reserve(int capacity) {
        if (probeRows.length < capacity) {
            probeRows = new int[capacity];
            buildRows = new int[capacity];
        }
    }
}
