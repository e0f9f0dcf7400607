package org.millrace.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.millrace.cli.options.InputOptions;
import org.millrace.cli.run.Interruption;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The `millrace` command: reads the command line, runs one subcommand and ends with its exit code.
@Command(
        name = "millrace",
        description = "Queries over CSV and Parquet files larger than memory.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Version.class)
public final class Main {

    private static final int OUTPUT_BUFFER = 1 << 16;
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
        bufferOutput();
        Interruption.install();
        int code = run(arguments);
        System.out.flush();
        Interruption.finished();
        System.exit(code);
    }

    /// Results are UTF-8 whatever the terminal's settings are, so that no value is changed by printing it.
    private static void bufferOutput() {
        FileOutputStream output = new FileOutputStream(FileDescriptor.out);
        System.setOut(new PrintStream(
                new java.io.BufferedOutputStream(output, OUTPUT_BUFFER), false, StandardCharsets.UTF_8));
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
