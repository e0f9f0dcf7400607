package org.millrace.source;

import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Batch;

/// Reads rows in order, a batch at a time. Belongs to one thread at a time.
public interface BatchReader extends AutoCloseable {

    /// The next rows, or null at the end. The batch is valid until the next call. It has the requested columns in the
    /// requested order, at most the requested number of raw rows, and a selection where the request has a filter.
    /// Batches in which no row counts are allowed and should be rare.
    @Nullable
    Batch next();

    /// Frees files and buffers. Can be called more than once.
    @Override
    void close();
}
