package org.millrace.cli;

import java.util.List;
import org.millrace.cli.options.InputOptions;
import org.millrace.cli.options.QueryOptions;
import org.millrace.cli.options.RowCount;
import org.millrace.cli.options.RowOptions;
import org.millrace.cli.print.TableLimits;
import org.millrace.cli.run.PrintedRows;
import org.millrace.cli.run.QueryRunner;
import org.millrace.frame.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Prints the first rows.
@Command(
        addMethodSubcommands = false,
        name = "head",
        description = "Prints the first rows.",
        mixinStandardHelpOptions = true)
final class Head implements Runnable {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files, directories or patterns.")
    private List<String> files = List.of();

    @Option(
            names = {"-n", "--rows"},
            paramLabel = "N",
            converter = RowCount.class,
            description = "How many rows; 10 by default.")
    private long rows = 10;

    @Mixin
    private RowOptions row = new RowOptions();

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private QueryOptions query = new QueryOptions();

    @Override
    public void run() {
        try (Session session = query.session()) {
            TableLimits limits = TableLimits.ofTerminal().withRows(rows);
            new QueryRunner(query)
                    .run(session.scan(files, input.format(), input.values()).limit(rows), new PrintedRows(row, limits));
        }
    }
}
