package org.millrace.engine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.CancelledException;
import org.millrace.errors.DefectException;
import org.millrace.errors.MillraceException;
import org.millrace.errors.ResourceException;

/// The worker threads of a backend. Lanes are claimed in ascending order, so that the lowest lane that has not ended is
/// always being worked on. Thread-safe.
public final class Workers implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("millrace-worker-", 0).factory());

    /// Runs a task on a thread of its own, for the driver of a query.
    public Future<?> submit(Runnable task) {
        return threads.submit(task);
    }

    /// Runs `task` for the lanes 0 to `lanes`, on at most `parallelism` threads, and waits for all of them. After the
    /// first failure no further lane is begun.
    void run(int lanes, int parallelism, QueryRun run, LaneTask task) {
        Claims claims = new Claims(lanes, run, task);
        int helpers = Math.min(lanes, parallelism) - 1;
        List<Future<?>> futures = new ArrayList<>();
        for (int i = 0; i < helpers; i++) {
            futures.add(threads.submit(claims::work));
        }
        claims.work();
        for (Future<?> future : futures) {
            await(future);
        }
        claims.rethrow();
    }

    /// Waits for a thread to end, however often this thread is interrupted: its buffers must not be freed under it.
    static void await(Future<?> future) {
        boolean interrupted = false;
        while (true) {
            try {
                future.get();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException e) {
                throw typed(e.getCause() == null ? e : e.getCause());
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Any failure as one of the sealed family.
    public static MillraceException typed(Throwable failure) {
        return switch (failure) {
            case MillraceException known -> known;
            case OutOfMemoryError error ->
                new ResourceException(
                        "The Java heap is full: " + error.getMessage() + ". Give more with --memory.", error);
            case Throwable unknown -> new DefectException("This is a defect of Millrace: " + unknown + ".", unknown);
        };
    }

    @Override
    public void close() {
        threads.shutdown();
    }

    /// The lanes of one call, claimed one by one.
    private static final class Claims {

        private final int lanes;
        private final QueryRun run;
        private final LaneTask task;
        private final AtomicInteger next = new AtomicInteger();

        // Guarded by this: the failure of the lowest lane that failed, where being cancelled counts least.
        private @Nullable MillraceException failure;
        private int failedLane = Integer.MAX_VALUE;

        // Written under the lock, read by workers before they claim another lane.
        private volatile boolean failed;

        Claims(int lanes, QueryRun run, LaneTask task) {
            this.lanes = lanes;
            this.run = run;
            this.task = task;
        }

        void work() {
            while (!failed) {
                int lane = next.getAndIncrement();
                if (lane >= lanes) {
                    return;
                }
                try {
                    run.check();
                    task.run(lane);
                } catch (Throwable e) {
                    fail(lane, typed(e));
                }
            }
        }

        private synchronized void fail(int lane, MillraceException e) {
            int rank = e instanceof CancelledException ? Integer.MAX_VALUE - 1 : lane;
            if (rank < failedLane) {
                failedLane = rank;
                failure = e;
            }
            failed = true;
        }

        synchronized void rethrow() {
            if (failure != null) {
                throw failure;
            }
        }
    }
}
