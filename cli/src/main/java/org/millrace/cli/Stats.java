package org.millrace.cli;

import java.util.List;
import org.millrace.cli.options.InputOptions;
import org.millrace.cli.options.QueryOptions;
import org.millrace.cli.options.RowOptions;
import org.millrace.cli.run.QueryRunner;
import org.millrace.cli.stats.ColumnStatistics;
import org.millrace.cli.stats.PrintedStatistics;
import org.millrace.frame.Frame;
import org.millrace.frame.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Statistics of columns in one pass.
@Command(
        addMethodSubcommands = false,
        name = "stats",
        description = {
            "Prints statistics of columns, computed in one pass: count, nulls, mean, standard deviation of a sample, "
                    + "min, max, quantiles, skewness, kurtosis, distinct values.",
            "Quantiles and distinct counts of many values come from sketches of constant size and are marked ~: "
                    + "a quantile is off by less than 0.1 %% of the rows, a distinct count by less than 2 %%."
        },
        mixinStandardHelpOptions = true)
final class Stats implements Runnable {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files, directories or patterns, read as one table.")
    private List<String> files = List.of();

    @Option(names = "--columns", split = ",", paramLabel = "COL", description = "The columns; by default all.")
    private List<String> columns = List.of();

    @Option(names = "--by", split = ",", paramLabel = "COL", description = "What to group by.")
    private List<String> by = List.of();

    @Option(names = "--exact", description = "Exact quantiles and distinct counts; holds all values.")
    private boolean exact;

    @Mixin
    private RowOptions row = new RowOptions();

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private QueryOptions query = new QueryOptions();

    @Override
    public void run() {
        try (Session session = query.session()) {
            Frame table = session.scan(files, input.format(), input.values());
            ColumnStatistics statistics = ColumnStatistics.of(table.schema(), columns, by, exact);
            new QueryRunner(query).run(statistics.query(table), new PrintedStatistics(statistics, row));
        }
    }
}
