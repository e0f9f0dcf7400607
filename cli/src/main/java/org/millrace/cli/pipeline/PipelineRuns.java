package org.millrace.cli.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.millrace.cli.memory.MemoryTrace;
import org.millrace.cli.memory.ResidentMemory;
import org.millrace.cli.options.QueryOptions;
import org.millrace.cli.run.CollectedRows;
import org.millrace.cli.run.QueryRunner;
import org.millrace.frame.Frame;
import org.millrace.frame.Session;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Schema;
import org.millrace.vectors.fingerprint.Fingerprint;

/// Runs the pipeline on one thread and on all of them, in turn.
public final class PipelineRuns implements AutoCloseable {

    private static final int RUNS = 3;

    /// A query that takes longer than this runs once for each number of threads.
    private static final double LONG_SECONDS = 5;

    private final QueryOptions options;
    private final List<String> files;
    private final String format;
    private final Map<String, String> readerOptions;
    private final MemoryTrace trace = new MemoryTrace();
    private final List<PipelineRun> runs = new ArrayList<>();
    private CollectedRows result = new CollectedRows();

    /// Runs over these files.
    public PipelineRuns(QueryOptions options, List<String> files, String format, Map<String, String> readerOptions) {
        this.options = options;
        this.files = List.copyOf(files);
        this.format = format;
        this.readerOptions = Map.copyOf(readerOptions);
    }

    /// A warm-up on all threads, then each number of threads in turn.
    public void run() {
        run(options.threads(), true);
        int repetitions = runs.getFirst().seconds() > LONG_SECONDS ? 1 : RUNS;
        for (int i = 0; i < repetitions; i++) {
            if (options.threads() > 1) {
                run(1, false);
            }
            run(options.threads(), false);
        }
    }

    private void run(int threads, boolean warmup) {
        try (Session session = options.session(threads)) {
            Frame sales = session.scan(files, format, readerOptions);
            Frame query = SalesPipeline.of(sales);
            ResidentMemory.forgetPeak();
            result = new CollectedRows();
            double from = trace.seconds();
            long rows = new QueryRunner(options).once(query, result).rowsDone();
            double to = trace.seconds();
            long peak = ResidentMemory.peak().orElse(0);
            runs.add(new PipelineRun(threads, rows, from, to, peak, fingerprint(), warmup));
        }
    }

    private String fingerprint() {
        Fingerprint fingerprint = new Fingerprint(schema());
        batches().forEach(fingerprint::add);
        return fingerprint.ordered();
    }

    /// The columns of the result.
    public Schema schema() {
        return result.schema();
    }

    /// The rows of the last run's result.
    public List<Batch> batches() {
        return result.batches();
    }

    /// All runs in order.
    public List<PipelineRun> runs() {
        return List.copyOf(runs);
    }

    /// The memory while they ran.
    public List<MemoryTrace.Sample> memory() {
        return trace.samples();
    }

    @Override
    public void close() {
        trace.close();
    }
}
