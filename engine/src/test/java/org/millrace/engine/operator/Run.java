package org.millrace.engine.operator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.result.EngineQuery;
import org.millrace.engine.run.QueryRun;
import org.millrace.engine.run.Workers;
import org.millrace.memory.MemoryBudget;
import org.millrace.memory.spill.SpillDirectory;
import org.millrace.plan.QuerySettings;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Values;

/// Runs operators in tests, with all the settings that must not change a result.
public final class Run {

    public static final Workers WORKERS = new Workers();

    public static final SpillDirectory SPILL =
            new SpillDirectory(Path.of(System.getProperty("java.io.tmpdir")), Long.MAX_VALUE);

    public static final int[] THREADS = {1, 2, 3, 8};

    public static final int[] BATCH_ROWS = {1, 7, 1000, 65536};

    private Run() {}

    public static QueryRun of(int threads, int batchRows, MemoryBudget budget) {
        return new QueryRun(new QuerySettings(threads, batchRows, Set.of()), budget, SPILL, WORKERS);
    }

    public static QueryRun of(int threads, int batchRows) {
        return of(threads, batchRows, new MemoryBudget(1L << 30));
    }

    /// All rows, each as the list of its values.
    public static List<List<@Nullable Object>> rows(Operator operator, int threads, int batchRows) {
        return rows(operator, of(threads, batchRows));
    }

    public static List<List<@Nullable Object>> rows(Operator operator, QueryRun run) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (EngineQuery query = EngineQuery.start(operator, run)) {
            for (Batch batch = query.next(); batch != null; batch = query.next()) {
                rows.addAll(rows(batch));
            }
        }
        return rows;
    }

    public static List<List<@Nullable Object>> rows(Batch batch) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int row = 0; row < batch.rows(); row++) {
            List<@Nullable Object> values = new ArrayList<>();
            for (int column = 0; column < batch.columns(); column++) {
                values.add(Values.at(batch.column(column), row));
            }
            rows.add(values);
        }
        return rows;
    }

    /// Every combination of threads and batch sizes.
    public static List<int[]> settings() {
        return IntStream.of(THREADS)
                .boxed()
                .flatMap(threads -> IntStream.of(BATCH_ROWS).mapToObj(rows -> new int[] {threads, rows}))
                .toList();
    }
}
