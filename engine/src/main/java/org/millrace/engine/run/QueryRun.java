package org.millrace.engine.run;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.millrace.errors.CancelledException;
import org.millrace.memory.MemoryBudget;
import org.millrace.memory.Reservation;
import org.millrace.memory.spill.SpillDirectory;
import org.millrace.memory.spill.SpillFile;
import org.millrace.plan.Query;
import org.millrace.plan.QuerySettings;
import org.millrace.source.ScanMetrics;

/// What the operators of one running query share: settings, budget, workers, cancellation, metrics. Thread-safe.
public final class QueryRun implements AutoCloseable {

    private final QuerySettings settings;
    private final MemoryBudget budget;
    private final Workers workers;
    private final List<OperatorMetrics> operators = new CopyOnWriteArrayList<>();
    private final List<ScanMetrics> scans = new CopyOnWriteArrayList<>();
    private final SpillDirectory spill;
    private final Queue<Reservation> reservations = new ConcurrentLinkedQueue<>();
    private final Queue<SpillFile> files = new ConcurrentLinkedQueue<>();
    private final Map<Object, Object> shared = new ConcurrentHashMap<>();
    private final AtomicLong bytesTotal = new AtomicLong();
    private final long start = System.nanoTime();

    // Written by whoever cancels, read by every worker between batches.
    private volatile boolean cancelled;

    /// A run with these settings on these workers.
    ///
    /// @param spill where operators put what does not fit into the budget
    public QueryRun(QuerySettings settings, MemoryBudget budget, SpillDirectory spill, Workers workers) {
        this.settings = settings;
        this.budget = budget;
        this.spill = spill;
        this.workers = workers;
    }

    /// How the query runs.
    public QuerySettings settings() {
        return settings;
    }

    /// Where everything that holds rows reserves its bytes.
    public MemoryBudget budget() {
        return budget;
    }

    /// Runs `task` for every lane, on at most the query's number of threads. Returns when all have ended; throws the
    /// failure of the lowest lane that failed.
    public void forEachLane(int lanes, LaneTask task) {
        workers.run(lanes, settings.threads(), this, task);
    }

    /// Starts a task on a thread of its own, beside the workers of [#forEachLane].
    public Future<?> fork(Runnable task) {
        return workers.submit(task);
    }

    /// An empty reservation for what an operator holds; what it still holds when the query ends is given back then.
    public Reservation reservation(String owner) {
        Reservation reservation = budget.reservation(owner);
        reservations.add(reservation);
        return reservation;
    }

    /// A reservation for an operator that spills when it is refused more. An operator asks for it before it opens its
    /// inputs, so that all operators of a plan are known when they begin to share the budget, and closes it when it
    /// holds nothing any more.
    public Reservation spillable(String owner) {
        Reservation reservation = budget.spillable(owner);
        reservations.add(reservation);
        return reservation;
    }

    /// An empty spill file; deleted when it is closed, with the query at the latest.
    public SpillFile spillFile(String owner) {
        SpillFile file = spill.create(owner);
        files.add(file);
        return file;
    }

    /// What operators of this run share under a key: made for whoever asks first.
    public <T> T shared(Object key, Class<T> type, Supplier<T> make) {
        return type.cast(shared.computeIfAbsent(key, _ -> make.get()));
    }

    /// Gives back what operators still hold. Call it once nothing runs for the query any more.
    @Override
    public void close() {
        files.forEach(SpillFile::close);
        reservations.forEach(Reservation::close);
    }

    /// Throws a [CancelledException] if the query was cancelled.
    public void check() {
        if (cancelled) {
            throw new CancelledException("The query was cancelled.");
        }
    }

    /// Asks everything that runs for the query to stop.
    public void cancel() {
        cancelled = true;
    }

    /// Whether the query was asked to stop.
    public boolean cancelled() {
        return cancelled;
    }

    /// Metrics for one operator of the plan, in the order in which they are shown.
    public OperatorMetrics operator(String name, int depth) {
        OperatorMetrics metrics = new OperatorMetrics(name, depth);
        operators.add(metrics);
        return metrics;
    }

    /// Counts a scan's work in the query's progress.
    public void addScan(ScanMetrics metrics, long bytes) {
        scans.add(metrics);
        bytesTotal.addAndGet(bytes);
    }

    /// How far the query is.
    public Query.Progress progress() {
        long bytes = scans.stream().mapToLong(scan -> scan.bytesRead().sum()).sum();
        long rows = scans.stream().mapToLong(scan -> scan.rowsRead().sum()).sum();
        return new Query.Progress(bytes, bytesTotal.get(), rows, System.nanoTime() - start);
    }

    /// What each operator did so far.
    public List<Query.OperatorMetrics> metrics() {
        return operators.stream().map(OperatorMetrics::snapshot).toList();
    }
}
