package org.millrace.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.QueryException;
import org.millrace.plan.Backend;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Scan;
import org.millrace.plan.relation.TableSpec;
import org.millrace.plan.relation.Values;
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
    private final Settings settings;
    private final Map<String, Frame> tables = new ConcurrentHashMap<>();

    Session(Backend backend, Settings settings) {
        this.backend = backend;
        this.settings = settings;
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

    /// The settings.
    public Settings settings() {
        return settings;
    }

    /// Who runs the queries.
    public Backend backend() {
        return backend;
    }

    /// The rows of files as one table.
    ///
    /// @param paths   files, directories or glob patterns
    /// @param format  the name of the format; empty to find out from the names or the first bytes
    /// @param options reader options of the format
    public Frame scan(List<String> paths, String format, Map<String, String> options) {
        return frame(Scan.of(backend.open(new TableSpec(paths, format, options))));
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

    /// Gives a frame a name for [#table(String)]; another frame of that name loses it.
    public void register(String name, Frame frame) {
        tables.put(name, frame);
    }

    /// The frame that was registered under a name.
    public Frame table(String name) {
        Frame frame = tables.get(name);
        if (frame == null) {
            List<String> names = new ArrayList<>(tables.keySet());
            String hint = NearestName.of(name, names)
                    .map(near -> " Did you mean '" + near + "'?")
                    .orElse("");
            throw new QueryException("There is no table '" + name + "'." + hint + " Registered are: "
                    + String.join(", ", names.stream().sorted().toList()) + ".");
        }
        return frame;
    }

    /// Ends what still runs and frees what is held.
    @Override
    public void close() {
        backend.close();
    }
}
