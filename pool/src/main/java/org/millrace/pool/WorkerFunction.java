package org.millrace.pool;

import java.io.Serializable;

/// What is done with each chunk. Several workers call it at the same time.
///
/// In a pool of processes the function, the chunks and the results go from one process to another by Java
/// serialization: what a lambda captures must be serializable, and the class that it is written in must be on the
/// class path. A function may also be given by [#named(String)].
///
/// @param <C> the chunk
/// @param <R> the result
@FunctionalInterface
public interface WorkerFunction<C, R> extends Serializable {

    /// The result for a chunk. When others have failed or the work is cancelled, the thread is interrupted or the
    /// process ended.
    R apply(C chunk) throws Exception;

    /// The function of this class, which has a constructor without arguments. Each worker process makes an instance
    /// of its own when it first needs it.
    static <C, R> WorkerFunction<C, R> named(String className) {
        return new NamedFunction<>(className);
    }
}
