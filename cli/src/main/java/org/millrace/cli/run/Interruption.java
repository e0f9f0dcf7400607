package org.millrace.cli.run;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.millrace.plan.Query;

/// What happens on Ctrl-C: running queries are cancelled, and the process waits until they have removed their temporary
/// files before it ends.
public final class Interruption {

    private static final long PATIENCE_SECONDS = 5;

    /// Written by threads that run queries, read by the shutdown hook.
    private static final Set<Query> RUNNING = ConcurrentHashMap.newKeySet();

    /// Whether the process is ending: a query that starts now is cancelled at once. Written by the shutdown hook before
    /// it cancels what runs, read by threads after they have added their query, so that none is missed.
    private static volatile boolean ending;

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

    private static void end() {
        ending = true;
        RUNNING.forEach(Query::cancel);
        try {
            boolean _ = FINISHED.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Cancels the query on Ctrl-C until the result is closed.
    static Registration watch(Query query) {
        RUNNING.add(query);
        if (ending) {
            query.cancel();
        }
        return () -> RUNNING.remove(query);
    }

    /// A query that is known to the handler.
    interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
