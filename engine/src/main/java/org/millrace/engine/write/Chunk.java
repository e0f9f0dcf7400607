package org.millrace.engine.write;

import java.util.List;
import org.millrace.vectors.Batch;

/// Rows that are encoded together.
///
/// @param number  its number among all chunks of the write, from 0
/// @param file    the file it goes to
/// @param batches the rows, without selections
/// @param bytes   how many bytes are reserved for them
record Chunk(int number, int file, List<Batch> batches, long bytes) {

    /// Copies the list.
    Chunk {
        batches = List.copyOf(batches);
    }
}
