package org.millrace.pool;

import org.jspecify.annotations.Nullable;

/// Counts the chunks that are done and tells a listener. Thread-safe.
final class ProgressCount {

    private final @Nullable PoolListener listener;
    private final long total;
    private final long start = System.nanoTime();

    // Guarded by this.
    private long done;

    ProgressCount(@Nullable PoolListener listener, long total) {
        this.listener = listener;
        this.total = total;
    }

    synchronized void done() {
        done++;
        if (listener != null) {
            listener.progress(new PoolProgress(done, total, System.nanoTime() - start));
        }
    }
}
