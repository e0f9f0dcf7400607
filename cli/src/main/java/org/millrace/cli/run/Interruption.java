package org.millrace.cli.run;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.Cancellation;
import org.millrace.errors.CancelledException;
import org.millrace.plan.Query;

/// What happens on Ctrl-C: running queries are cancelled, and the process waits until they have removed their
/// temporary files before it ends. Where none runs it ends at once, whatever else it is doing.
public final class Interruption {

    private static final long PATIENCE_SECONDS = 5;

    private static final String REASON = "The query was cancelled.";

    /// Written by threads that run queries, read by the shutdown hook.
    private static final Set<Cancellation> RUNNING = ConcurrentHashMap.newKeySet();

    // Guarded by the class: how many queries are running or about to start, and whether the process is ending, when
    // none starts any more.
    private static int active;
    private static boolean ending;

    private static final CountDownLatch FINISHED = new CountDownLatch(1);

    private Interruption() {}

    /// Installs the handler. To be called once, before the first query.
    public static void install() {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(Interruption::end));
    }

    /// Says that the command has ended by itself, so that nobody waits for it.
    public static void finished() {
        FINISHED.countDown();
    }

    /// Cancels what runs now; the process goes on.
    public static void cancelRunning() {
        RUNNING.forEach(running -> running.cancel(REASON));
    }

    /// Does all of a statement's work, from the opening of its tables to its last row, so that [#cancelRunning()]
    /// cancels it. Where it has begun no query yet, nobody waits for it at the end of the process.
    ///
    /// @param patience how long it may take; null for no limit
    public static void during(@Nullable Duration patience, Runnable work) {
        Cancellation cancellation = new Cancellation(patience);
        RUNNING.add(cancellation);
        try {
            cancellation.run(work);
        } finally {
            RUNNING.remove(cancellation);
        }
    }

    private static void end() {
        if (nothingRuns()) {
            return;
        }
        cancelRunning();
        try {
            boolean _ = FINISHED.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static synchronized boolean nothingRuns() {
        ending = true;
        return active == 0;
    }

    /// Starts a query that is cancelled on Ctrl-C until the result is closed, which closes the query as well.
    static Watched start(Supplier<Query> start) {
        begin();
        Cancellation cancellation = new Cancellation();
        RUNNING.add(cancellation);
        try {
            if (ends()) {
                cancellation.cancel(REASON);
            }
            return new Watched(cancellation.within(start::get), cancellation);
        } catch (Throwable e) {
            RUNNING.remove(cancellation);
            leave();
            throw e;
        }
    }

    private static synchronized void begin() {
        if (ending) {
            throw new CancelledException("The command was interrupted.");
        }
        active++;
    }

    private static synchronized boolean ends() {
        return ending;
    }

    private static synchronized void leave() {
        active--;
    }

    /// A query that is known to the handler.
    ///
    /// @param query        the query
    /// @param cancellation cancels it
    record Watched(Query query, Cancellation cancellation) implements AutoCloseable {

        @Override
        public void close() {
            try {
                query.close();
            } finally {
                RUNNING.remove(cancellation);
                leave();
            }
        }
    }
}
