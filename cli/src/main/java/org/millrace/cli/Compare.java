package org.millrace.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.millrace.cli.compare.Comparison;
import org.millrace.cli.compare.ComparisonSettings;
import org.millrace.cli.options.QueryOptions;
import org.millrace.cli.options.RowCount;
import org.millrace.errors.ResourceException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Runs the same work in several engines, side by side.
@Command(
        addMethodSubcommands = false,
        name = "compare",
        description = {
            "Runs the same queries over the same sales in Millrace, DuckDB and, where Python has it, Polars: in turn, "
                    + "after a warm-up, with the same number of threads. Results are checked for equality first.",
            "Prints a Markdown table of median times, ratios and targets."
        },
        mixinStandardHelpOptions = true)
final class Compare implements Runnable {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where sales.csv and sales.parquet are, or are made; results/compare by default.")
    private Path data = Path.of("results", "compare");

    @Option(
            names = "--rows",
            paramLabel = "N",
            converter = RowCount.class,
            description = "How many rows to make where there are no data yet; 20M by default.")
    private long rows = 20_000_000;

    @Option(names = "--runs", paramLabel = "N", description = "Measured runs of each workload; 5 by default.")
    private int runs = 5;

    @Option(
            names = "--python",
            paramLabel = "PYTHON",
            description = "The Python that has the other peers; by default that of MILLRACE_PYTHON, else python3.")
    private @Nullable String python;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "NAME",
            description = "Only workloads with one of these in their names, such as csv or topk.")
    private List<String> only = List.of();

    @Option(names = "--slow", description = "Also run pandas and Dask, once each on the workloads that they can do.")
    private boolean slow;

    @Option(names = "--warm-only", description = "Leave out the comparison of whole processes.")
    private boolean warmOnly;

    @Option(
            names = "--tpch",
            paramLabel = "SCALE",
            description = "The queries of TPC-H at this scale in Millrace and DuckDB, instead of those over the sales.")
    private @Nullable Double tpch;

    @Option(names = "--single", hidden = true, description = "Run one workload once and print its result.")
    private @Nullable String single;

    @Mixin
    private QueryOptions query = new QueryOptions();

    @Override
    public void run() {
        Comparison comparison = ServiceLoader.load(Comparison.class)
                .findFirst()
                .orElseThrow(() -> new ResourceException("The comparison is not on the class path: start it with "
                        + "./millrace compare in a checkout, which builds it."));
        comparison.run(new ComparisonSettings(data, rows, runs, python(), only, slow, !warmOnly, single, tpch, query));
    }

    private String python() {
        return python != null ? python : Objects.requireNonNullElse(System.getenv("MILLRACE_PYTHON"), "python3");
    }
}
