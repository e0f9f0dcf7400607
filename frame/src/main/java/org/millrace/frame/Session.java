package org.millrace.frame;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.Cancellation;
import org.millrace.errors.QueryException;
import org.millrace.plan.Backend;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Scan;
import org.millrace.plan.relation.TableSpec;
import org.millrace.plan.relation.Values;
import org.millrace.plan.statement.Parameters;
import org.millrace.plan.statement.Statement;
import org.millrace.plan.typing.NearestName;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Schema;

/// The way in: opens tables and owns what queries need, such as threads and memory. Thread-safe; close it at the
/// end.
///
/// ```java
/// try (Session session = Session.create()) {
///     session.scanParquet("sales.parquet").filter(col("price").gt(500)).show();
/// }
/// ```
public final class Session implements AutoCloseable {

    private final Backend backend;
    private final Settings started;
    private final Tables tables;

    /// Replaced under the session's lock, read by every thread that starts a query.
    private volatile Settings settings;

    Session(Backend backend, Settings settings) {
        this.backend = backend;
        this.started = settings;
        this.settings = settings;
        this.tables = new Tables(backend);
    }

    /// A session with all defaults.
    public static Session create() {
        return builder().build();
    }

    /// A session with settings of your own.
    public static SessionBuilder builder() {
        return new SessionBuilder();
    }

    /// A session over a backend that is already there; closing the session closes it.
    public static Session over(Backend backend, Settings settings) {
        return new Session(backend, settings);
    }

    /// The settings as they are now.
    public Settings settings() {
        return settings;
    }

    /// Who runs the queries.
    public Backend backend() {
        return backend;
    }

    /// The rows of files as one table. Opening them ends with a [org.millrace.errors.CancelledException] when it takes
    /// longer than a query may, or when the thread is interrupted.
    ///
    /// @param paths   files, directories or glob patterns
    /// @param format  the name of the format; empty to find out from the names or the first bytes
    /// @param options reader options of the format
    public Frame scan(List<String> paths, String format, Map<String, String> options) {
        return frame(Scan.of(inTime(() -> backend.open(new TableSpec(paths, format, options)))));
    }

    private <T> T inTime(Supplier<T> work) {
        return new Cancellation(settings.query().timeout()).within(work::get);
    }

    /// The rows of files as one table; the format comes from their names or first bytes.
    public Frame scan(String... paths) {
        return scan(List.of(paths), "", Map.of());
    }

    /// The rows of CSV files as one table.
    public Frame scanCsv(String... paths) {
        return scan(List.of(paths), "csv", Map.of());
    }

    /// The rows of a CSV file, read with options such as `delim` or `header`.
    public Frame scanCsv(String path, Map<String, String> options) {
        return scan(List.of(path), "csv", options);
    }

    /// The rows of Parquet files as one table.
    public Frame scanParquet(String... paths) {
        return scan(List.of(paths), "parquet", Map.of());
    }

    /// Rows in memory, each with a value (or null) for each column.
    public Frame fromRows(Schema schema, List<? extends List<? extends @Nullable Object>> rows) {
        return frame(MemoryRows.ofRows(schema, rows));
    }

    /// Columns in memory by name, in the map's order; the type of each comes from its first value.
    public Frame fromColumns(Map<String, ? extends List<? extends @Nullable Object>> columns) {
        return frame(MemoryRows.ofColumns(new LinkedHashMap<>(columns)));
    }

    /// Rows in memory, one for each record; its components are the columns.
    public <R extends Record> Frame fromRecords(Class<R> type, List<R> records) {
        return frame(MemoryRows.ofRecords(type, records));
    }

    /// Rows in memory. The batches must not change any more.
    public Frame fromBatches(Schema schema, List<Batch> batches) {
        return frame(new Values(schema, batches));
    }

    /// The frame of a plan that somebody else made.
    public Frame frame(Relation plan) {
        return new Frame(this, plan);
    }

    /// Gives a frame a name for SQL and [#table(String)], which compare names without case; another frame of that
    /// name loses it.
    public void register(String name, Frame frame) {
        tables.put(name, () -> frame);
    }

    /// Gives a name to a frame that is made whenever a statement names it, such as one over files that change.
    public void register(String name, Supplier<Frame> frame) {
        tables.put(name, frame);
    }

    /// Takes a name back; whether it was there.
    public boolean unregister(String name) {
        return tables.remove(name);
    }

    /// The names of all registered frames, in order.
    public List<String> tables() {
        return tables.names();
    }

    /// The frame that was registered under a name, case aside.
    public Frame table(String name) {
        Frame frame = tables.frame(name);
        if (frame == null) {
            List<String> names = tables.names();
            String hint = NearestName.of(name, names)
                    .map(near -> " Did you mean '" + near + "'?")
                    .orElse("");
            throw new QueryException(
                    "There is no table '" + name + "'." + hint + " Registered are: " + String.join(", ", names) + ".");
        }
        return frame;
    }

    /// The rows of a query in SQL: `session.sql("SELECT * FROM 'sales.csv' WHERE price > ?", 10)`. Registered
    /// frames are its tables. As with other frames nothing runs before the rows are asked for, but a COPY is
    /// written at once.
    ///
    /// @param parameters the values of `?` and `$1` in order
    /// @throws QueryException with line and column, where the text is no query
    public Frame sql(String text, @Nullable Object... parameters) {
        return rows(execute(text, Parameters.of(parameters)));
    }

    /// The rows of a query in SQL with the values of its parameters `$name`.
    public Frame sql(String text, Map<String, ? extends @Nullable Object> parameters) {
        return rows(execute(text, new Parameters(List.of(), new LinkedHashMap<>(parameters))));
    }

    private static Frame rows(StatementResult result) {
        return switch (result) {
            case StatementResult.Rows rows -> rows.frame();
            case StatementResult.Done _, StatementResult.Plan _ ->
                throw new QueryException("This statement gives no rows: run it with execute.");
        };
    }

    /// Runs a statement of any kind.
    public StatementResult execute(String text) {
        return execute(text, Parameters.NONE);
    }

    /// Runs a statement of any kind with the values of its parameters.
    public StatementResult execute(String text, Parameters parameters) {
        return execute(statement(text, parameters));
    }

    /// Runs a statement that was planned.
    public StatementResult execute(Statement statement) {
        return new StatementRun(this, tables).of(statement);
    }

    /// What a statement asks for; nothing runs. That ends as [#scan(List, String, Map)] does when its files take long.
    public Statement statement(String text, Parameters parameters) {
        return inTime(() -> SqlText.planner().plan(text, tables, parameters));
    }

    /// Runs statements with semicolons between them, one after the other, each to its end but the last, whose
    /// result is given.
    public StatementResult run(String script) {
        StatementResult last = new StatementResult.Done("There was nothing to run.");
        for (String text : statements(script)) {
            if (last instanceof StatementResult.Rows rows) {
                QueryRun.drain(rows.frame().start());
            }
            last = execute(text);
        }
        return last;
    }

    /// The statements of a script, without the semicolons between them.
    public List<String> statements(String script) {
        return SqlText.planner().split(script);
    }

    /// The names of all functions of SQL, in the order of the alphabet.
    public List<String> functions() {
        return SqlText.planner().functions();
    }

    /// Changes a setting for queries that start from now on.
    ///
    /// @param value its text; null for what the session started with
    public void set(SessionSetting setting, @Nullable String value) {
        change(current ->
                value == null ? setting.reset(current, started) : setting.applied(value.strip(), current, started));
    }

    private synchronized void change(UnaryOperator<Settings> change) {
        Settings changed = change.apply(settings);
        if (!changed.query().disabledRules().equals(settings.query().disabledRules())) {
            // Rules are known to the backend only; it refuses unknown ones when it plans.
            backend.physical(new Values(Schema.of(), List.of()), changed.query());
        }
        if (!changed.backend().equals(settings.backend())) {
            backend.limit(changed.backend().memory(), changed.backend().temporaryLimit());
        }
        settings = changed;
    }

    /// Ends what still runs and frees what is held.
    @Override
    public void close() {
        backend.close();
    }
}
