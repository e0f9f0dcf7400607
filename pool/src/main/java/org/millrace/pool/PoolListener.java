package org.millrace.pool;

/// Is told after each chunk how far a pool is.
@FunctionalInterface
public interface PoolListener {

    /// Called by a worker's thread, never by two at once; should return soon.
    void progress(PoolProgress progress);
}
