package org.millrace.cli.run;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.millrace.cli.options.ByteSize;
import org.millrace.cli.print.TextTable;
import org.millrace.plan.Query.OperatorMetrics;

/// What `--analyze` says about a run.
final class RunReport {

    private static final List<TextTable.Column> COLUMNS = List.of(
            new TextTable.Column("operator", "", false),
            new TextTable.Column("rows", "", true),
            new TextTable.Column("batches", "", true),
            new TextTable.Column("ms", "", true),
            new TextTable.Column("memory", "", true));

    private static final int LONGEST_NAME = 70;

    private RunReport() {}

    /// Prints a table with a line for each operator; its time is that of all threads together.
    static void print(List<OperatorMetrics> operators, PrintStream output) {
        List<List<String>> rows = operators.stream().map(RunReport::row).toList();
        new TextTable(COLUMNS, rows)
                .lines(Integer.getInteger("millrace.columns", 0))
                .forEach(output::println);
    }

    private static List<String> row(OperatorMetrics operator) {
        return List.of(
                "  ".repeat(operator.depth()) + shortened(operator.name()),
                String.format(Locale.ROOT, "%,d", operator.rows()),
                String.format(Locale.ROOT, "%,d", operator.batches()),
                String.format(Locale.ROOT, "%,.1f", operator.nanos() / 1e6),
                operator.bytes() == 0 ? "" : ByteSize.shown(operator.bytes()));
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }
}
