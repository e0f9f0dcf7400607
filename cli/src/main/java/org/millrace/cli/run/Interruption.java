package org.millrace.cli.run;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.millrace.errors.CancelledException;
import org.millrace.plan.Query;

/// What happens on Ctrl-C: running queries are cancelled, and the process waits until they have removed their
/// temporary files before it ends. Where none runs it ends at once, whatever else it is doing.
public final class Interruption {

    private static final long PATIENCE_SECONDS = 5;

    /// Written by threads that run queries, read by the shutdown hook.
    private static final Set<Query> RUNNING = ConcurrentHashMap.newKeySet();

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

    /// Cancels the queries that run now; the process goes on.
    public static void cancelRunning() {
        RUNNING.forEach(Query::cancel);
    }

    private static void end() {
        if (nothingRuns()) {
            return;
        }
        RUNNING.forEach(Query::cancel);
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
        try {
            Query query = start.get();
            RUNNING.add(query);
            if (ends()) {
                query.cancel();
            }
            return new Watched(query);
        } catch (Throwable e) {
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
    /// @param query the query
    record Watched(Query query) implements AutoCloseable {

        @Override
        public void close() {
            try {
                query.close();
            } finally {
                RUNNING.remove(query);
                leave();
            }
        }
    }
}
