package org.millrace.pool;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Does one chunk at a time. Used by one thread at a time, except for [#abort()].
sealed interface Worker extends AutoCloseable permits ThreadWorker, ProcessWorker {

    /// The result for a chunk. Throws what the function throws, or that the worker is gone.
    ///
    /// @param cancelled whether nobody wants it any more; becomes true before [#abort()] is called
    @Nullable
    Object run(WorkerFunction<?, ?> function, Object chunk, BooleanSupplier cancelled) throws Exception;

    /// Ends what it is doing as soon as possible. From any thread.
    void abort();

    @Override
    void close();
}
