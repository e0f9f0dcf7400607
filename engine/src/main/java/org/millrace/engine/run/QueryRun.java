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
import org.jspecify.annotations.Nullable;
import org.millrace.engine.event.Recorder;
import org.millrace.engine.event.TaskEvent;
import org.millrace.errors.Cancellation;
import org.millrace.memory.MemoryBudget;
import org.millrace.memory.Reservation;
import org.millrace.memory.spill.SpillDirectory;
import org.millrace.memory.spill.SpillFile;
import org.millrace.plan.Query;
import org.millrace.plan.QuerySettings;
import org.millrace.plan.report.Division;
import org.millrace.plan.report.Holding;
import org.millrace.plan.report.OperatorFigures;
import org.millrace.plan.report.PlannedOperator;
import org.millrace.plan.report.Prediction;
import org.millrace.plan.report.TaskRun;
import org.millrace.source.ScanMetrics;

/// What the operators of one running query share: settings, budget, workers, cancellation, metrics. Thread-safe.
public final class QueryRun implements AutoCloseable {

    private final QuerySettings settings;
    private final MemoryBudget budget;
    private final Workers workers;
    private final PlanMetrics operators;
    private final List<ScanMetrics> scans = new CopyOnWriteArrayList<>();
    private final SpillDirectory spill;
    private final Queue<Reservation> reservations = new ConcurrentLinkedQueue<>();
    private final Queue<SpillFile> files = new ConcurrentLinkedQueue<>();
    private final Map<Object, Object> shared = new ConcurrentHashMap<>();
    private final AtomicLong bytesTotal = new AtomicLong();
    private final long start = System.nanoTime();
    private final TaskLog tasks = new TaskLog(start);

    /// What hands rows over to the caller: no operator of the plan.
    private final OperatorMetrics result = new OperatorMetrics(
            new PlannedOperator(0, "Result", Holding.STREAMS, new Division(0, 1), Prediction.UNKNOWN), -1);

    private final Cancellation cancellation;

    /// A run of a plan with these settings on these workers.
    ///
    /// @param cancellation what stops the query
    /// @param spill        where operators put what does not fit into the budget
    /// @param plan         the operators that will be opened, from the last one up to the sources; empty where it
    ///                     is not known
    public QueryRun(
            QuerySettings settings,
            Cancellation cancellation,
            MemoryBudget budget,
            SpillDirectory spill,
            Workers workers,
            List<PlannedOperator> plan) {
        this.settings = settings;
        this.cancellation = cancellation;
        this.budget = budget;
        this.spill = spill;
        this.workers = workers;
        this.operators = new PlanMetrics(plan);
    }

    /// A run of a plan that nobody has described.
    public QueryRun(QuerySettings settings, MemoryBudget budget, SpillDirectory spill, Workers workers) {
        this(settings, new Cancellation(settings.timeout()), budget, spill, workers, List.of());
    }

    /// How the query runs.
    public QuerySettings settings() {
        return settings;
    }

    /// Where everything that holds rows reserves its bytes.
    public MemoryBudget budget() {
        return budget;
    }

    /// Runs `task` for every lane on behalf of an operator, on at most the query's number of threads. Returns when all
    /// have ended; throws the failure of the lowest lane that failed.
    public void forEachLane(OperatorMetrics operator, int lanes, LaneTask task) {
        forEachLane(operator, lanes, settings.threads(), task);
    }

    /// Runs `task` for every lane on at most `threads` of the query's threads.
    public void forEachLane(OperatorMetrics operator, int lanes, int threads, LaneTask task) {
        int phase = operator.beginPhase(lanes);
        int most = Math.min(threads, settings.threads());
        workers.run(lanes, most, this, lane -> work(operator, phase, lane, () -> task.run(lane)));
    }

    /// Does a piece of an operator's work on the calling thread.
    ///
    /// @param phase which of the operator's loops over lanes it belongs to
    void work(OperatorMetrics operator, int phase, int lane, Runnable task) {
        long from = System.nanoTime();
        WorkClock clock = WorkClock.ofThread();
        clock.enter(operator);
        TaskEvent event = Recorder.taskBegan();
        try {
            cancellation.run(task);
        } finally {
            clock.leave();
            Recorder.taskEnded(event, operator.plan().name(), phase, lane);
            tasks.add(operator.number(), phase, lane, from);
        }
    }

    /// All rows of the last operator for the caller, in order.
    public ReadAhead readAhead(Rows rows) {
        return new ReadAhead(rows, this, result);
    }

    /// Hands the next rows over to the caller, on its thread.
    public <T extends @Nullable Object> T handingOver(Supplier<T> next) {
        WorkClock clock = WorkClock.ofThread();
        clock.enter(result);
        try {
            return cancellation.within(next::get);
        } finally {
            clock.leave();
        }
    }

    /// Counts the time since `start` as waiting of the operator that the calling thread works for.
    ///
    /// @param start when the thread began to wait, by [System#nanoTime()]
    public static void waited(Wait wait, long start) {
        WorkClock.ofThread().waited(wait, start);
    }

    /// Starts a task on a thread of its own, beside the workers of [#forEachLane].
    public Future<?> fork(Runnable task) {
        return workers.submit(() -> cancellation.run(task));
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

    /// Throws a [org.millrace.errors.CancelledException] if the query was cancelled.
    public void check() {
        cancellation.check();
    }

    /// Asks everything that runs for the query to stop.
    public void cancel() {
        cancellation.cancel("The query was cancelled.");
    }

    /// Whether the query was asked to stop.
    public boolean cancelled() {
        return cancellation.cancelled();
    }

    /// Metrics of one operator of the plan, which is being opened.
    public OperatorMetrics operator(String name, int depth) {
        return operators.open(name, depth);
    }

    /// Metrics of an operator that stands in the plan several times and does its work for all of these places once:
    /// those of the first place, under which the plan shows where its rows come from. Opens nothing.
    public OperatorMetrics operatorOfAll(String name, int depth) {
        return operators.first(name, depth);
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
        long nanos = System.nanoTime() - start;
        return new Query.Progress(bytes, bytesTotal.get(), rows, nanos, budget.reserved(), operators.spilled());
    }

    /// What each operator did so far.
    public List<OperatorFigures> metrics() {
        return operators.figures();
    }

    /// The pieces of work that workers have finished so far.
    public List<TaskRun> tasks() {
        return tasks.tasks();
    }
}
