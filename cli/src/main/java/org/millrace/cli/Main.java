package org.millrace.cli;

import org.millrace.cli.options.InputOptions;
import org.millrace.cli.run.ClosedOutputException;
import org.millrace.cli.run.Interruption;
import org.millrace.cli.run.ProfileSettings;
import org.millrace.cli.run.StandardOutput;
import org.millrace.errors.MillraceException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The `millrace` command: reads the command line, runs one subcommand and ends with its exit code.
@Command(
        addMethodSubcommands = false,
        name = "millrace",
        description = "Queries over CSV and Parquet files larger than memory.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Version.class)
public final class Main {

    private static final int USAGE_WIDTH = 80;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Print the stack trace of an error.")
    private boolean verbose;

    private Main() {}

    /// Runs the command line and ends the process with its exit code.
    public static void main(String[] arguments) {
        StandardError.restore();
        StandardOutput.install();
        Interruption.install();
        ProfileSettings.started(arguments);
        int code = flushed(run(arguments));
        Interruption.finished();
        System.exit(code);
    }

    /// Writes the rest of the output; the exit code is that of the command unless this fails.
    private static int flushed(int code) {
        try {
            StandardOutput.flush(System.out);
            return code;
        } catch (ClosedOutputException | MillraceException failure) {
            return code == 0 ? Failures.execution(failure, false) : code;
        }
    }

    /// Options are listed below in the order of their declaration: the synopsis only says that there are some.
    private static void shortenUsage(CommandLine command) {
        command.getCommandSpec().usageMessage().abbreviateSynopsis(true).sortOptions(false);
    }

    /// Runs the command line in this process and returns its exit code, see [ExitCode].
    public static int run(String... arguments) {
        Main main = new Main();
        CommandLine line = new CommandLine(main);
        Subcommands.add(line, arguments);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(
                Math.clamp(Integer.getInteger("millrace.columns", USAGE_WIDTH), USAGE_WIDTH, 2 * USAGE_WIDTH));
        line.getSubcommands().values().forEach(Main::shortenUsage);
        line.setParameterExceptionHandler(Failures::usage);
        line.setExecutionExceptionHandler((failure, command, parsed) -> Failures.execution(failure, main.verbose));
        if (arguments.length == 0) {
            line.usage(System.err);
            return ExitCode.USAGE;
        }
        return line.execute(InputOptions.rewrite(arguments));
    }
}
