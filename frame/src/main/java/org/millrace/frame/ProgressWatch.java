package org.millrace.frame;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.Query;

/// Tells a listener how far a query is until it is closed.
final class ProgressWatch implements AutoCloseable {

    private static final Duration INTERVAL = Duration.ofMillis(200);

    private final Query query;
    private final @Nullable ProgressListener listener;
    private final @Nullable Thread thread;

    private ProgressWatch(Query query, @Nullable ProgressListener listener) {
        this.query = query;
        this.listener = listener;
        this.thread = listener == null
                ? null
                : Thread.ofVirtual().name("millrace-progress").start(() -> watch(listener));
    }

    static ProgressWatch start(Query query, @Nullable ProgressListener listener) {
        return new ProgressWatch(query, listener);
    }

    private void watch(ProgressListener told) {
        try {
            while (true) {
                Thread.sleep(INTERVAL);
                told.progress(query.progress());
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /// Ends the reports with one last.
    @Override
    public void close() {
        if (thread == null || listener == null) {
            return;
        }
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        listener.progress(query.progress());
    }
}
