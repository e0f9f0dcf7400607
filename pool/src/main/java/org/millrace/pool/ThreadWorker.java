package org.millrace.pool;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.CancelledException;

/// Works in the thread that calls it.
final class ThreadWorker implements Worker {

    // Written by the thread that works, read by whoever aborts it.
    private volatile @Nullable Thread working;

    @Override
    @SuppressWarnings("unchecked") // The pool's methods have matched chunks and function.
    public @Nullable Object run(WorkerFunction<?, ?> function, Object chunk, BooleanSupplier cancelled)
            throws Exception {
        synchronized (this) {
            working = Thread.currentThread();
        }
        try {
            // Whoever cancelled before this thread was known could not interrupt it.
            if (cancelled.getAsBoolean()) {
                throw new CancelledException("The work was cancelled.");
            }
            return ((WorkerFunction<Object, ?>) function).apply(chunk);
        } finally {
            synchronized (this) {
                working = null;
                // An interrupt that came too late belongs to no other chunk.
                Thread.interrupted();
            }
        }
    }

    @Override
    public synchronized void abort() {
        Thread thread = working;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public void close() {
        abort();
    }
}
