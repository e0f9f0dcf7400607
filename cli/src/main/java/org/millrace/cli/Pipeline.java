package org.millrace.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.millrace.cli.chart.MemoryChart;
import org.millrace.cli.options.ByteSize;
import org.millrace.cli.options.InputOptions;
import org.millrace.cli.options.QueryOptions;
import org.millrace.cli.options.RowCount;
import org.millrace.cli.pipeline.PipelineInput;
import org.millrace.cli.pipeline.PipelineMetrics;
import org.millrace.cli.pipeline.PipelineRun;
import org.millrace.cli.pipeline.PipelineRuns;
import org.millrace.cli.pipeline.SalesPipeline;
import org.millrace.cli.print.RowFormat;
import org.millrace.cli.print.RowPrinter;
import org.millrace.cli.print.TableLimits;
import org.millrace.errors.ResourceException;
import org.millrace.frame.Frame;
import org.millrace.frame.Session;
import org.millrace.source.AtomicFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The course's out-of-core and parallel pipeline: revenue by category and price bin, on one thread and on all.
@Command(
        addMethodSubcommands = false,
        name = "pipeline",
        description = {
            "Runs the course's out-of-core and parallel pipeline over sales: revenue by category and price bin, "
                    + "on one thread and on all of them.",
            "Writes pipeline.parquet, pipeline.csv, metrics.json and memory.png to DIR."
        },
        mixinStandardHelpOptions = true)
final class Pipeline implements Runnable {

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Files with category, price and quantity; without any, 16 part files of sales in DIR/data, "
                    + "made on the first run.")
    private List<String> files = List.of();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR",
            description = "The directory of the results.")
    private Path output = Path.of("");

    @Option(
            names = "--rows",
            paramLabel = "N",
            converter = RowCount.class,
            description = "How many rows of sales to make; 20M by default.")
    private long rows = 20_000_000;

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private QueryOptions query = new QueryOptions();

    @Override
    public void run() {
        try {
            Files.createDirectories(output);
        } catch (IOException e) {
            throw new ResourceException("Cannot make the directory " + output + ": " + e.getMessage() + ".", e);
        }
        List<String> paths = files.isEmpty()
                ? List.of(PipelineInput.sales(output, rows, query).toString())
                : files;
        if (query.explain()) {
            explain(paths);
            return;
        }
        try (PipelineRuns runs = new PipelineRuns(query, paths, input.format(), input.values())) {
            runs.run();
            List<Path> parts = PipelineInput.files(paths);
            PipelineMetrics metrics =
                    new PipelineMetrics(parts.size(), PipelineInput.size(parts), query.memory(), runs.runs());
            write(runs);
            write("metrics.json", metrics.json().getBytes(StandardCharsets.UTF_8));
            write("memory.png", chart(runs, metrics).png());
            print(runs, metrics);
        }
    }

    private void explain(List<String> paths) {
        try (Session session = query.session()) {
            Frame sales = session.scan(paths, input.format(), input.values());
            System.out.print(SalesPipeline.of(sales).explain().stripTrailing() + "\n");
        }
    }

    private void write(PipelineRuns runs) {
        try (Session session = query.session()) {
            Frame result = session.fromBatches(runs.schema(), runs.batches());
            result.writeParquet(output.resolve("pipeline.parquet").toString());
            result.writeCsv(output.resolve("pipeline.csv").toString());
        }
    }

    private void write(String name, byte[] bytes) {
        try (AtomicFile file = AtomicFile.create(output.resolve(name))) {
            file.write(bytes, 0, bytes.length);
            file.commit();
        }
    }

    private MemoryChart chart(PipelineRuns runs, PipelineMetrics metrics) {
        String subtitle = String.format(
                Locale.ROOT,
                "%,d rows in %,d files, %s",
                metrics.medians().getLast().rows(),
                metrics.files(),
                ByteSize.shown(metrics.bytes()));
        List<MemoryChart.Run> bands = runs.runs().stream()
                .map(run -> new MemoryChart.Run(
                        run.warmup() ? "warm-up" : run.label(), run.from(), run.to(), run.threads() == 1))
                .toList();
        return new MemoryChart("Resident memory of the pipeline", subtitle, runs.memory(), bands, metrics.memory());
    }

    private void print(PipelineRuns runs, PipelineMetrics metrics) {
        RowPrinter printer = RowFormat.TABLE.printer(runs.schema(), System.out, TableLimits.ofTerminal());
        runs.batches().forEach(printer::rows);
        printer.end();
        for (PipelineRun run : metrics.medians()) {
            System.out.print(String.format(
                    Locale.ROOT,
                    "%-10s %.3f s  %,d rows/s  peak %s resident\n",
                    run.label(),
                    run.seconds(),
                    Math.round(run.rows() / run.seconds()),
                    ByteSize.shown(run.peak())));
        }
        System.out.print(String.format(
                Locale.ROOT,
                "speed-up   %.2f times, %s, fingerprint %s\n",
                metrics.speedUp(),
                metrics.identical() ? "identical results" : "results that differ",
                metrics.medians().getLast().fingerprint()));
        System.err.println("wrote " + output.resolve("{pipeline.parquet, pipeline.csv, metrics.json, memory.png}"));
    }
}
