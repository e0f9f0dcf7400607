package org.millrace.cli.stats;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.cli.options.RowOptions;
import org.millrace.cli.print.RowFormat;
import org.millrace.cli.print.TableLimits;
import org.millrace.cli.run.PrintedRows;
import org.millrace.cli.run.Receiver;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Schema;
import org.millrace.vectors.Values;

/// Prints what [ColumnStatistics#query] gives.
public final class PrintedStatistics implements Receiver {

    private final ColumnStatistics statistics;
    private final RowOptions options;
    private final List<List<@Nullable Object>> results = new ArrayList<>();

    /// Prints as the options say.
    public PrintedStatistics(ColumnStatistics statistics, RowOptions options) {
        this.statistics = statistics;
        this.options = options;
    }

    @Override
    public void begin(Schema schema) {
        results.clear();
    }

    @Override
    public void rows(Batch batch) {
        for (int i = 0; i < batch.rows(); i++) {
            List<@Nullable Object> row = new ArrayList<>();
            for (int column = 0; column < batch.columns(); column++) {
                row.add(Values.at(batch.column(column), i));
            }
            results.add(row);
        }
    }

    @Override
    public void end() {
        StatisticsTable table = new StatisticsTable(statistics);
        TableLimits limits = TableLimits.ofTerminal();
        if (options.format() == RowFormat.TABLE && statistics.by().isEmpty() && !options.fingerprint()) {
            table.table(results.getFirst()).lines(limits.columns()).forEach(line -> System.out.print(line + "\n"));
        } else {
            StatisticsRows rows = new StatisticsRows(statistics);
            PrintedRows printed = new PrintedRows(options, limits);
            printed.begin(rows.schema());
            printed.rows(rows.batch(results));
            printed.end();
        }
        if (results.stream().anyMatch(table::approximate)) {
            System.err.println("~ approximate: quantiles within 0.1 % of the rows, distinct within 2 %;"
                    + " --exact gives exact values and holds all of them.");
        }
    }
}
