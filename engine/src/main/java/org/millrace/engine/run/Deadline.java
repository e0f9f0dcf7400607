package org.millrace.engine.run;

import java.time.Duration;

/// Cancels a query that has run for too long.
public final class Deadline implements AutoCloseable {

    private final QueryRun run;
    private final Duration patience;
    private final Thread watch;

    /// Begins to wait, on behalf of a query that starts now.
    public Deadline(QueryRun run, Duration patience) {
        this.run = run;
        this.patience = patience;
        this.watch = Thread.ofVirtual().name("millrace-deadline").start(this::await);
    }

    private void await() {
        try {
            Thread.sleep(patience);
            run.expire("The query was cancelled: it ran into its deadline of " + words(patience) + ".");
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static String words(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
