package org.millrace.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.millrace.cli.options.QueryOptions;
import org.millrace.cli.options.ResultOptions;
import org.millrace.cli.options.RowOptions;
import org.millrace.cli.run.QueryRunner;
import org.millrace.cli.sql.ParameterValues;
import org.millrace.cli.sql.QueryText;
import org.millrace.cli.sql.SqlRun;
import org.millrace.frame.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Runs SQL.
@Command(
        addMethodSubcommands = false,
        name = "sql",
        description = {
            "Runs SQL over files: millrace sql \"SELECT * FROM 'sales.csv' WHERE price > 500\".",
            "In JSON, decimals keep all their digits; NaN and infinities, which JSON does not have, are the texts "
                    + "\"NaN\", \"Infinity\" and \"-Infinity\"; dates and times are texts as in ISO 8601."
        },
        mixinStandardHelpOptions = true)
final class Sql implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "QUERY",
            description = "Statements with semicolons between them; - reads them from standard input.")
    private @Nullable String query;

    @Option(
            names = {"-f", "--file"},
            paramLabel = "FILE",
            description = "Read the statements from a file.")
    private @Nullable Path file;

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE",
            description = "The value of $NAME; without NAME= that of the next ?. 'Single quotes' make a number a text.")
    private List<String> parameters = List.of();

    @Mixin
    private RowOptions row = new RowOptions();

    @Mixin
    private ResultOptions output = new ResultOptions();

    @Mixin
    private QueryOptions options = new QueryOptions();

    @Override
    public void run() {
        String text = text();
        try (Session session = options.session()) {
            new SqlRun(session, new QueryRunner(options), row, output).run(text, ParameterValues.of(parameters));
        }
    }

    private String text() {
        if ((query == null) == (file == null)) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "Give either a QUERY, - or -f FILE.");
        }
        if (file != null) {
            return QueryText.of(file);
        }
        String given = Objects.requireNonNull(query);
        return given.equals("-") ? QueryText.ofStandardInput(System.in) : given;
    }
}
