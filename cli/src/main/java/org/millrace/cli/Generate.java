package org.millrace.cli;

import java.util.List;
import java.util.Map;
import org.millrace.cli.options.InputOptions;
import org.millrace.cli.options.OutputOptions;
import org.millrace.cli.options.QueryOptions;
import org.millrace.cli.options.RowCount;
import org.millrace.cli.run.QueryRunner;
import org.millrace.cli.run.WrittenFiles;
import org.millrace.frame.Frame;
import org.millrace.frame.Session;
import org.millrace.plan.relation.Write;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes a table that is computed from a seed: the same bytes for the same seed, whatever the machine and the number
/// of threads.
@Command(
        addMethodSubcommands = false,
        name = "generate",
        description = "Writes a table that is computed from a seed: the same bytes for the same seed.",
        mixinStandardHelpOptions = true)
final class Generate implements Runnable {

    @Parameters(paramLabel = "TABLE", description = "sales, posts or measurements.")
    private String table = "";

    @Option(
            names = "--rows",
            required = true,
            paramLabel = "N",
            converter = RowCount.class,
            description = "How many rows, such as 20M.")
    private long rows;

    @Option(names = "--seed", paramLabel = "N", description = "What the random numbers start from; 42 by default.")
    private long seed = 42;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private QueryOptions query = new QueryOptions();

    @Override
    public void run() {
        try (Session session = query.session()) {
            Frame generated = generated(session, table, rows, seed);
            new QueryRunner(query)
                    .run(session.frame(new Write(generated.plan(), output.spec(input))), new WrittenFiles());
        }
    }

    /// The rows of a generated table.
    static Frame generated(Session session, String table, long rows, long seed) {
        return session.scan(List.of(table), "generator", Map.of("rows", "" + rows, "seed", "" + seed));
    }
}
