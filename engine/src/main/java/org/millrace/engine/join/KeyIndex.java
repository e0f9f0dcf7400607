package org.millrace.engine.join;

import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Vector;

/// Finds the build rows of a key. Immutable once it is made, so that all readers share it.
sealed interface KeyIndex permits DirectIndex, PackedIndex, HashedIndex, AsOfIndex {

    /// Finds the rows of keys; belongs to one thread at a time.
    interface Finder {

        /// Writes the first build row that has the keys of each row, -1 where there is none.
        void find(Vector[] keys, int rows, int[] first);
    }

    /// A new finder.
    Finder open();

    /// For each build row the next one that has the same keys, -1 after the last; null where all keys differ.
    int @Nullable [] next();
}
