package org.millrace.engine.share;

import org.millrace.engine.spill.BatchFile;
import org.millrace.vectors.Batch;

/// Some consecutive rows that are kept.
sealed interface KeptBatch {

    /// The rows, without a selection, so that any number of threads may read them at once.
    Batch batch();

    /// They are in memory.
    ///
    /// @param batch in arrays that nobody changes
    record InMemory(Batch batch) implements KeptBatch {}

    /// They are in a file, and are read again whenever somebody asks.
    ///
    /// @param file  the file
    /// @param place where in it
    record InFile(BatchFile file, long place) implements KeptBatch {

        @Override
        public Batch batch() {
            return file.read(place);
        }
    }
}
