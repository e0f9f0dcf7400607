package org.millrace.cli;

import org.millrace.cli.run.ClosedOutputException;
import org.millrace.errors.MillraceException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Tells the user what went wrong, in one sentence on standard error, and gives the exit code.
final class Failures {

    private Failures() {}

    /// A command line that does not parse.
    static int usage(ParameterException failure, String[] arguments) {
        String command = failure.getCommandLine().getCommandSpec().qualifiedName();
        System.err.println(command + ": " + message(failure));
        UnmatchedArgumentException.printSuggestions(failure, System.err);
        System.err.println("See '" + command + " --help'.");
        return ExitCode.USAGE;
    }

    private static String message(ParameterException failure) {
        return failure instanceof UnmatchedArgumentException unmatched
                        && failure.getCommandLine().getParent() == null
                        && !unmatched.getUnmatched().getFirst().startsWith("-")
                ? "There is no command '" + unmatched.getUnmatched().getFirst() + "'."
                : String.valueOf(failure.getMessage());
    }

    /// A command that ended with an exception.
    static int execution(Throwable failure, boolean verbose) {
        if (failure instanceof ClosedOutputException) {
            return 0;
        }
        int code = ExitCode.of(failure);
        System.err.println("millrace: " + sentence(failure, code));
        if (verbose) {
            failure.printStackTrace(System.err);
        } else if (code == ExitCode.DEFECT) {
            System.err.println("This is a defect of Millrace; with -v it prints where.");
        }
        return code;
    }

    /// An entry of the shell that ended with an exception; the shell goes on.
    static int inShell(Throwable failure) {
        int code = ExitCode.of(failure);
        System.err.println(sentence(failure, code));
        return code;
    }

    private static String sentence(Throwable failure, int code) {
        if (failure instanceof OutOfMemoryError) {
            return "The memory does not suffice: give more with --memory SIZE.";
        }
        String message = String.valueOf(failure.getMessage());
        return failure instanceof MillraceException && code != ExitCode.DEFECT
                ? message
                : failure.getClass().getSimpleName() + ": " + message;
    }
}
