package org.millrace.source;

import java.util.List;
import org.millrace.vectors.Batch;

/// One file that is being written. Rows come in chunks that the engine cuts by row count, so that the file's bytes do
/// not depend on threads or batches: chunks are encoded in parallel and appended in order.
public interface TableSink extends AutoCloseable {

    /// The number of rows of each chunk but the last; depends on schema and options only.
    int chunkRows();

    /// Encodes one chunk. Called by many threads at once; touches no shared state and no file.
    ///
    /// @param rows consecutive batches without selection, `chunkRows()` rows together, or fewer for the last chunk
    Chunk encode(List<Batch> rows);

    /// Appends the next chunk to the temporary file. Called in chunk order, by one thread at a time.
    void append(Chunk chunk);

    /// Writes what comes last, syncs the temporary file and renames it to the target. Afterwards close does nothing.
    void commit();

    /// Removes the temporary file unless it was committed. Can be called more than once.
    @Override
    void close();

    /// Encoded rows that wait for their turn.
    interface Chunk {

        /// About how many bytes it holds.
        long bytes();
    }
}
