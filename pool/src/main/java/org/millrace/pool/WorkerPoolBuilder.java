package org.millrace.pool;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.QueryException;

/// Collects the settings of a pool. Starts with [WorkerPool#builder()].
public final class WorkerPoolBuilder {

    private int workers = Runtime.getRuntime().availableProcessors();
    private boolean processes;
    private int inFlight;
    private List<String> options = List.of();
    private @Nullable PoolListener listener;

    WorkerPoolBuilder() {}

    /// So many threads; as many as there are processors by default.
    public WorkerPoolBuilder threads(int count) {
        workers = count;
        processes = false;
        return this;
    }

    /// So many processes.
    public WorkerPoolBuilder processes(int count) {
        workers = count;
        processes = true;
        return this;
    }

    /// Options for the JVMs of processes besides those of this one, such as `-Xmx512m`.
    public WorkerPoolBuilder jvmOptions(String... more) {
        options = List.of(more);
        return this;
    }

    /// The most chunks and results of one call that are held at a time; twice the workers by default. This bounds
    /// the memory: one chunk and one result for each.
    public WorkerPoolBuilder inFlight(int most) {
        inFlight = most;
        return this;
    }

    /// Who is told after each chunk how far it is.
    public WorkerPoolBuilder onProgress(PoolListener progress) {
        listener = progress;
        return this;
    }

    /// The pool; processes start when they are needed.
    public WorkerPool build() {
        if (workers < 1 || inFlight < 0) {
            throw new QueryException("A pool has at least one worker and one chunk in flight, not " + workers + " and "
                    + inFlight + ".");
        }
        int most = inFlight == 0 ? Math.multiplyExact(2, workers) : inFlight;
        if (!processes) {
            return new WorkerPool(workers, most, listener, ThreadWorker::new);
        }
        List<String> command = ChildCommand.of(options);
        return new WorkerPool(workers, most, listener, () -> new ProcessWorker(command));
    }
}
