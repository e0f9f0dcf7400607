package org.millrace.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.millrace.errors.CancelledException;
import org.millrace.errors.DataException;
import org.millrace.errors.DefectException;
import org.millrace.errors.MillraceException;
import org.millrace.errors.QueryException;
import org.millrace.errors.ResourceException;

/// The exit codes of the command: whose fault it was, for the script that called it.
final class ExitCode {

    /// The command line is wrong.
    static final int USAGE = 2;

    /// The query is wrong.
    static final int QUERY = 3;

    /// The data are not what they claim to be.
    static final int DATA = 4;

    /// Memory, disk or files are missing.
    static final int RESOURCE = 5;

    /// A defect of this program.
    static final int DEFECT = 70;

    /// Interrupted, as a shell reports the signal of Ctrl-C.
    static final int INTERRUPTED = 130;

    private ExitCode() {}

    /// The exit code that says whose fault this is.
    static int of(Throwable failure) {
        return switch (failure) {
            case MillraceException known -> of(known);
            case OutOfMemoryError _ -> RESOURCE;
            case IOException _ -> RESOURCE;
            case UncheckedIOException _ -> RESOURCE;
            default -> DEFECT;
        };
    }

    private static int of(MillraceException failure) {
        return switch (failure) {
            case QueryException _ -> QUERY;
            case DataException _ -> DATA;
            case ResourceException _ -> RESOURCE;
            case CancelledException _ -> INTERRUPTED;
            case DefectException _ -> DEFECT;
        };
    }
}
