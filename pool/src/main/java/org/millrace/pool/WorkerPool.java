package org.millrace.pool;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.QueryException;

/// Workers for a user's own function over many chunks: numbers, files, partitions, rows of a frame.
///
/// ```java
/// try (WorkerPool pool = WorkerPool.threads(8)) {
///     List<Double> means = pool.map(files, file -> meanPrice(file));
/// }
/// ```
///
/// Results come in the order of the chunks, and are the same in threads and in processes: threads share memory and
/// start at once; processes ([WorkerPool#processes(int)]) are isolated from each other, so that one that crashes or
/// runs out of memory takes nothing with it but its chunk. Several threads may use a pool at the same time; a
/// function must not use the pool that runs it. Close the pool: no thread and no process is left behind. Worker
/// processes end by themselves when this process is gone.
public final class WorkerPool implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;

    private final int inFlight;
    private final @Nullable PoolListener listener;
    private final ExecutorService threads;
    private final BlockingQueue<Worker> free;
    private final List<Worker> workers = new ArrayList<>();
    private final Set<Results<?>> open = ConcurrentHashMap.newKeySet();
    private final ThreadLocal<Boolean> working = ThreadLocal.withInitial(() -> false);

    // Written by whoever closes, read by those who begin something.
    private volatile boolean closed;

    WorkerPool(int count, int inFlight, @Nullable PoolListener listener, Supplier<? extends Worker> makes) {
        this.inFlight = inFlight;
        this.listener = listener;
        this.threads = Executors.newFixedThreadPool(
                count, Thread.ofPlatform().daemon().name("millrace-pool-", 0).factory());
        this.free = new ArrayBlockingQueue<>(count);
        for (int i = 0; i < count; i++) {
            workers.add(makes.get());
        }
        free.addAll(workers);
    }

    /// A pool of so many threads of this process.
    public static WorkerPool threads(int workers) {
        return builder().threads(workers).build();
    }

    /// A pool of so many processes: JVMs with this one's class path and options. They start when they are first
    /// needed.
    public static WorkerPool processes(int workers) {
        return builder().processes(workers).build();
    }

    /// A pool with settings of your own.
    public static WorkerPoolBuilder builder() {
        return new WorkerPoolBuilder();
    }

    /// The results of all chunks in their order. The first failure ends the rest and names the chunk.
    public <C, R> List<R> map(Iterable<? extends C> chunks, WorkerFunction<? super C, ? extends R> function) {
        List<R> all = new ArrayList<>();
        try (Results<R> results = stream(chunks, function)) {
            while (results.hasNext()) {
                all.add(results.next());
            }
        }
        return all;
    }

    /// The results of chunks in their order, one by one: chunks are taken from their source only as results are
    /// taken. An iterator that is [AutoCloseable] is closed at the end.
    public <C, R> Results<R> stream(Iterable<? extends C> chunks, WorkerFunction<? super C, ? extends R> function) {
        if (working.get()) {
            throw new QueryException(
                    "A function cannot use the pool that runs it: its workers would wait for themselves.");
        }
        if (closed) {
            throw new QueryException("The pool is closed.");
        }
        long total = chunks instanceof Collection<?> known ? known.size() : -1;
        Results<R> results = new Results<>(this, function, chunks.iterator(), new ProgressCount(listener, total));
        open.add(results);
        return results;
    }

    /// The number of workers.
    public int workers() {
        return workers.size();
    }

    /// The most chunks and results of one call that are held at a time.
    public int inFlight() {
        return inFlight;
    }

    /// Gives up everything that runs; the pool can be used again. From any thread.
    public void cancel() {
        open.forEach(Results::cancel);
    }

    void submit(Consumer<Worker> work) {
        try {
            threads.execute(() -> withWorker(work));
        } catch (RejectedExecutionException e) {
            throw new QueryException("The pool is closed.", e);
        }
    }

    private void withWorker(Consumer<Worker> work) {
        // There are as many workers as threads: one is always free.
        Worker worker = free.remove();
        working.set(true);
        try {
            work.accept(worker);
        } finally {
            working.set(false);
            free.add(worker);
        }
    }

    void forget(Results<?> results) {
        open.remove(results);
    }

    /// Gives up everything that runs and ends all threads and processes.
    @Override
    public void close() {
        closed = true;
        cancel();
        threads.shutdown();
        boolean interrupted = Thread.interrupted();
        try {
            threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            interrupted = true;
        }
        workers.forEach(Worker::close);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
