package org.millrace.benchmarks.parquet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.millrace.parquet.ParquetFormat;
import org.millrace.parquet.write.ParquetSinkFormat;
import org.millrace.source.BatchReader;
import org.millrace.source.FormatOptions;
import org.millrace.source.ScanRequest;
import org.millrace.source.Table;
import org.millrace.source.TableSink;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Schema;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Nanoseconds per row of writing a column to a Parquet file and of reading it back, on one thread.
///
/// Run `main` with JMH's own options, for example `-p column=sentences -p compression=none`. The size of each file is
/// printed when its trial begins.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"--add-modules", "jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ParquetBenchmark {
    /// What the column holds: see {@link SampleColumn}.
    @Param({"categories", "numbers", "sorted_names", "sentences", "identifiers", "prices", "counts", "accents"})
    public String column = "";

    /// How pages are compressed.
    @Param({"zstd", "snappy", "none"})
    public String compression = "";

    private static final int ROWS = 1 << 18;
    private static final int BATCH_ROWS = 8192;

    private Schema schema = new Schema(List.of());
    private List<Batch> batches = List.of();
    private Path written = Path.of("");
    private Path read = Path.of("");

    /// JMH makes the state.
    public ParquetBenchmark() {}

    /// Runs the benchmarks of this class.
    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(arguments))
                        .include(ParquetBenchmark.class.getName())
                        .build())
                .run();
    }

    /// Makes the rows and the file that is read.
    @Setup(Level.Trial)
    public void prepare() throws IOException {
        SampleColumn sample = SampleColumn.named(column);
        schema = sample.schema();
        batches = sample.batches(ROWS, BATCH_ROWS);
        Path folder = Files.createTempDirectory("parquet-benchmark");
        read = folder.resolve("read.parquet");
        written = folder.resolve("written.parquet");
        writeTo(read);
        System.out.println("# " + column + " " + compression + ": " + Files.size(read) + " bytes");
    }

    /// Removes the files.
    @TearDown(Level.Trial)
    public void remove() throws IOException {
        Files.deleteIfExists(read);
        Files.deleteIfExists(written);
        Files.delete(read.getParent());
    }

    /// Writes the column.
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long write() throws IOException {
        writeTo(written);
        return Files.size(written);
    }

    private void writeTo(Path file) {
        FormatOptions options = new FormatOptions(Map.of("compression", compression));
        try (TableSink sink = new ParquetSinkFormat().create(file, schema, options)) {
            int perChunk = Math.max(1, sink.chunkRows() / BATCH_ROWS);
            for (int from = 0; from < batches.size(); from += perChunk) {
                sink.append(sink.encode(batches.subList(from, Math.min(batches.size(), from + perChunk))));
            }
            sink.commit();
        }
    }

    /// Reads the column.
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long read() {
        Table table = new ParquetFormat().open(read, FormatOptions.NONE);
        long rows = 0;
        try (BatchReader reader = table.read(ScanRequest.of(0), table.morsels())) {
            for (Batch batch = reader.next(); batch != null; batch = reader.next()) {
                rows += batch.column(0).length();
            }
        }
        return rows;
    }
}
