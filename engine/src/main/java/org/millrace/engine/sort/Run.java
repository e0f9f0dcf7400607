package org.millrace.engine.sort;

import java.util.List;

/// Rows in order, with their keys: in memory, or in a file that is read block by block. Safe for many threads.
sealed interface Run permits SortedRun, SpilledRun {

    /// The number of rows.
    int rows();

    /// What is known of the words of its keys.
    List<KeyRange> range();

    /// How many blocks it is read in.
    int blocks();

    /// The number of the first row of a block; the number of rows for the block after the last.
    int blockStart(int block);

    /// The rows of a block.
    SortedRun block(int block);

    /// The keys of the first row of each block.
    KeyOrder.Keys firsts();
}
