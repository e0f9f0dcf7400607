package org.millrace.cli;

import java.util.List;
import org.millrace.cli.options.InputOptions;
import org.millrace.cli.options.OutputOptions;
import org.millrace.cli.options.QueryOptions;
import org.millrace.cli.run.QueryRunner;
import org.millrace.cli.run.WrittenFiles;
import org.millrace.frame.Frame;
import org.millrace.frame.Session;
import org.millrace.plan.relation.Write;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Writes rows in another format, in other files or by partition.
@Command(
        addMethodSubcommands = false,
        name = "convert",
        description = "Writes rows in another format, as other files or by partition.",
        mixinStandardHelpOptions = true)
final class Convert implements Runnable {

    @Parameters(paramLabel = "IN", arity = "1..*", description = "Files, directories or patterns, read as one table.")
    private List<String> files = List.of();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private QueryOptions query = new QueryOptions();

    @Override
    public void run() {
        try (Session session = query.session()) {
            Frame rows = session.scan(files, input.format(), input.values());
            new QueryRunner(query).run(session.frame(new Write(rows.plan(), output.spec(input))), new WrittenFiles());
        }
    }
}
