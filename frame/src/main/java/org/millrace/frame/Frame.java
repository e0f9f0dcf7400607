package org.millrace.frame;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.millrace.plan.Query;
import org.millrace.plan.QuerySettings;
import org.millrace.plan.expr.AsOf;
import org.millrace.plan.expr.Expr;
import org.millrace.plan.expr.JoinOn;
import org.millrace.plan.graph.TaskGraph;
import org.millrace.plan.relation.JoinType;
import org.millrace.plan.relation.Limit;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Sample;
import org.millrace.plan.relation.SampleMethod;
import org.millrace.plan.relation.Write;
import org.millrace.plan.relation.WriteSpec;
import org.millrace.plan.report.Expectations;
import org.millrace.plan.report.FigureTable;
import org.millrace.plan.report.PlannedOperator;
import org.millrace.plan.typing.Plans;
import org.millrace.pool.Chunk;
import org.millrace.vectors.Schema;

/// A table that is computed when it is asked for: a plan, not rows. Immutable; every method that changes
/// something gives a new frame, and mistakes in names and types are a [org.millrace.errors.QueryException] at
/// once.
///
/// Nothing runs before [#collect()], [#stream()], [#count()], [#show()], [#start()] or a write. The result of a
/// frame depends on its input alone, row order and floating-point bits included: never on threads, memory or
/// batches.
public final class Frame {

    private static final long SHOWN_ROWS = 20;
    private static final int ANALYZED_WIDTH = 120;

    private final Session session;
    private final Relation plan;

    Frame(Session session, Relation plan) {
        this.session = session;
        this.plan = plan;
    }

    /// The plan.
    public Relation plan() {
        return plan;
    }

    /// The session that it runs in.
    public Session session() {
        return session;
    }

    /// The columns.
    public Schema schema() {
        return plan.schema();
    }

    private Frame with(Relation newPlan) {
        return new Frame(session, newPlan);
    }

    /// The rows for which a condition is true (not false, not null).
    public Frame filter(Expr condition) {
        return with(Plans.filter(plan, condition));
    }

    /// Columns computed from each row. Where there is an aggregate among them, one row of aggregates. Window
    /// functions may be parts of columns; they change the order of the rows as [#withColumns(Expr...)] says.
    public Frame select(Expr... columns) {
        return with(Plans.select(plan, List.of(columns)));
    }

    /// Some of the columns.
    public Frame select(String... names) {
        return select(columns(names));
    }

    /// All columns and one more, or one that takes the place of the column of its name.
    public Frame withColumn(String name, Expr values) {
        return withColumns(values.as(name));
    }

    /// All columns and some more; each takes the place of the column of its name if there is one.
    ///
    /// Where one has a window function, such as `col("price").sum().over(Window.partitionBy("category"))`,
    /// rows come out ordered by the partition's keys, then by the order keys, then as they came in: windows
    /// sort, and to put rows back would be another sort. Functions over different partitions or orders are
    /// computed one after the other, and the last one's order counts. Sort by a column of your own where the
    /// order matters.
    public Frame withColumns(Expr... columns) {
        return with(Plans.withColumns(plan, List.of(columns)));
    }

    /// All columns but these.
    public Frame drop(String... names) {
        return with(Plans.drop(plan, List.of(names)));
    }

    /// One column under another name.
    public Frame rename(String name, String newName) {
        return rename(Map.of(name, newName));
    }

    /// Some columns under other names.
    ///
    /// @param names new names by old ones
    public Frame rename(Map<String, String> names) {
        return with(Plans.rename(plan, names));
    }

    /// Groups rows by what they agree in.
    public GroupedFrame groupBy(Expr... keys) {
        return new GroupedFrame(session, plan, List.of(keys));
    }

    /// Groups rows by columns.
    public GroupedFrame groupBy(String... names) {
        return groupBy(columns(names));
    }

    /// One row of aggregates of all rows.
    public Frame agg(Expr... aggregates) {
        return with(Plans.aggregate(plan, List.of(), List.of(aggregates)));
    }

    /// All rows, ordered: `sort(col("price").desc(), col("date"))`. Rows that compare equal keep their order;
    /// rows without a value come last unless the key says `nullsFirst()`.
    public Frame sort(Expr... keys) {
        return with(Plans.sort(plan, List.of(keys)));
    }

    /// All rows, ordered by columns, the least first.
    public Frame sort(String... names) {
        return sort(columns(names));
    }

    /// The first rows.
    public Frame limit(long rows) {
        return with(new Limit(plan, 0, rows));
    }

    /// The rows that follow so many at the start.
    public Frame offset(long rows) {
        return with(new Limit(plan, rows, Long.MAX_VALUE));
    }

    /// The first rows, as [#limit(long)].
    public Frame head(long rows) {
        return limit(rows);
    }

    /// The first rows in the order of some keys; does not sort all rows.
    public Frame topK(long rows, Expr... keys) {
        return sort(keys).limit(rows);
    }

    /// Each different row once, where it first appears.
    public Frame distinct() {
        return with(Plans.distinct(plan, List.of()));
    }

    /// The first of all rows that agree in some columns.
    public Frame unique(String... names) {
        return with(Plans.distinct(plan, List.of(names)));
    }

    /// Each row once for each element of its lists, which take the place of the lists; the elements of several
    /// lists go side by side, the shorter ones padded with nulls. A row whose lists are all empty or missing comes
    /// once, with nulls.
    public Frame explode(String... lists) {
        return with(Plans.unnest(plan, List.of(lists), true));
    }

    /// As [#explode(String...)], without the rows whose lists are all empty or missing.
    public Frame unnest(String... lists) {
        return with(Plans.unnest(plan, List.of(lists), false));
    }

    /// About this share of the rows (0 to 1), in their order. The same rows for the same seed over the same input.
    public Frame sample(double share, long seed) {
        return with(new Sample(plan, SampleMethod.BERNOULLI, share, seed));
    }

    /// So many of the rows, in their order; all where there are no more. The same rows for the same seed over the
    /// same input.
    public Frame sampleRows(long rows, long seed) {
        return with(new Sample(plan, SampleMethod.RESERVOIR, rows, seed));
    }

    /// The rows of this frame and then those of others, whose columns match by position.
    public Frame union(Frame... others) {
        List<Relation> all = Stream.concat(
                        Stream.of(plan), Arrays.stream(others).map(Frame::plan))
                .toList();
        return with(Plans.union(all));
    }

    /// The pairs of rows of this frame and another one that are equal in some columns, which both have under the
    /// same name; each becomes one column of the result. A row without a value in one of them has no match.
    public Frame join(Frame other, String... columns) {
        return join(other, JoinType.INNER, columns);
    }

    /// Rows of this frame (the left side) and another one (the right side) that are equal in some columns, which
    /// both have under the same name; each becomes one column of the result.
    public Frame join(Frame other, JoinType type, String... columns) {
        return join(other, type, JoinOn.columns(columns));
    }

    /// Rows of this frame (the left side) and another one (the right side) that match. The columns are those of
    /// the left side and then those of the right side, which get a suffix where the left side has the name too.
    ///
    /// The smaller side, as far as sizes are known, is held in memory or on disk; rows come in the order of the
    /// other one, the matches of each row in the order of the side that is held, rows of that side without a
    /// match at the end. The plan says which side it is. SEMI and ANTI give rows in the order of the left side.
    public Frame join(Frame other, JoinType type, JoinOn on) {
        return with(Plans.join(plan, other.plan, type, on));
    }

    /// Each row of this frame with the row of another one that is nearest in time or by number:
    /// `trades.asOfJoin(quotes, AsOf.on("time").by("symbol"))`. The other frame need not be ordered; it is held.
    /// Rows come in the order of this frame.
    public Frame asOfJoin(Frame other, AsOf asOf) {
        return with(Plans.asOfJoin(plan, other.plan, asOf));
    }

    /// Every row of this frame with every row of another one.
    public Frame crossJoin(Frame other) {
        return join(other, JoinType.CROSS, JoinOn.nothing());
    }

    /// The plan as it would run, as text: as it was written, as the optimizer leaves it, and how each part runs.
    public String explain() {
        return session.backend().explain(plan, session.settings().query());
    }

    /// The operators that would run, from the last one up to the sources, with what they are expected to need.
    public List<PlannedOperator> physicalPlan() {
        return session.backend().physical(plan, session.settings().query());
    }

    /// The task graph of the query as it is planned: operators with their lanes and pieces.
    public TaskGraph graph() {
        return TaskGraph.planned("as planned; nothing has run", physicalPlan());
    }

    /// Runs the query, leaves its rows and says what each operator did, as a table.
    public String explainAnalyze() {
        try (Query query = start()) {
            while (query.next() != null) {
                // Only the figures are wanted.
            }
            return FigureTable.of(Expectations.join(query.metrics(), physicalPlan()), ANALYZED_WIDTH);
        }
    }

    /// Starts the query. For those who want to watch or cancel it; it must be closed. It ends as well when the
    /// [org.millrace.errors.Cancellation] does within which this is called.
    public Query start() {
        return start(session.settings().strictStreaming());
    }

    private Query start(boolean strictStreaming) {
        QuerySettings settings = session.settings().query();
        if (!strictStreaming) {
            return session.backend().start(plan, settings);
        }
        StreamingCheck.require(plan);
        return session.backend().start(plan, StreamingCheck.holdingNothingElse(settings));
    }

    /// The rows a batch at a time, in constant memory. It must be closed.
    public BatchStream stream() {
        return new BatchStream(start());
    }

    /// The rows in chunks of this many, the last one of fewer, for a [org.millrace.pool.WorkerPool]: the query
    /// runs while they are taken, and each keeps its rows.
    public Iterable<Chunk> chunks(int rows) {
        return () -> new FrameChunks(stream(), rows);
    }

    /// All rows, in memory. What does not fit into the budget beside what the query itself holds is a
    /// [org.millrace.errors.ResourceException]: [#stream()] and files take any number of rows.
    public ResultTable collect() {
        return collect(CollectMode.IN_MEMORY);
    }

    /// All rows, in memory, unless the mode forbids the plan.
    public ResultTable collect(CollectMode mode) {
        Settings settings = session.settings();
        boolean strictStreaming = mode == CollectMode.STRICT_STREAMING || settings.strictStreaming();
        return QueryRun.collect(start(strictStreaming), settings.showsProgress() ? settings.progress() : null);
    }

    /// The number of rows.
    public long count() {
        return (Long) agg(Expressions.count().as("count")).collect().requireValue(0, 0);
    }

    /// One row about each column: its type, the number of values and of missing ones, mean and standard deviation
    /// of numbers, the least and the greatest value. Computed in one pass.
    public ResultTable describe() {
        return Description.of(this);
    }

    /// Prints the first 20 rows.
    public void show() {
        System.out.println(limit(SHOWN_ROWS).collect());
    }

    /// Says how the rows are to be written: `frame.write().partitionBy("year").parquet("out")`.
    public FrameWriter write() {
        return new FrameWriter(this);
    }

    /// Writes all rows. Gives a row for each file: its path, rows and bytes.
    public ResultTable write(WriteSpec spec) {
        Plans.requireColumns(plan, spec.partitionBy());
        return with(new Write(plan, spec)).collect();
    }

    /// Writes all rows to a Parquet file.
    public ResultTable writeParquet(String path) {
        return write().parquet(path);
    }

    /// Writes all rows to a CSV file.
    public ResultTable writeCsv(String path) {
        return write().csv(path);
    }

    private static Expr[] columns(String... names) {
        return Arrays.stream(names).map(Expressions::col).toArray(Expr[]::new);
    }
}
