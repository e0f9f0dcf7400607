package org.millrace.plan.function;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.millrace.errors.MillraceException;
import org.millrace.errors.QueryException;
import org.millrace.vectors.Values;
import org.millrace.vectors.Vector;

/// Turns what a user's code throws into errors of the query. What the JVM throws for want of memory passes.
final class Faults {

    private static final int SHOWN_CHARACTERS = 100;

    private Faults() {}

    /// Runs a user's code; what it throws names the function.
    static <T> T guarded(String function, Supplier<? extends T> code) {
        try {
            return code.get();
        } catch (MillraceException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
            throw new QueryException("The function " + function + " failed: " + e + ".", e);
        }
    }

    /// The error for what a function threw for one row.
    static QueryException of(String function, Vector[] arguments, int row, Throwable cause) {
        return new QueryException(
                "The function " + function + " failed for " + row(arguments, row) + ": " + cause + ".", cause);
    }

    /// The error for what a function returned for one row.
    static QueryException ofResult(String function, Vector[] arguments, int row, QueryException cause) {
        return new QueryException(
                "The function " + function + " gave something else than it declares for " + row(arguments, row) + ". "
                        + cause.getMessage(),
                cause);
    }

    private static String row(Vector[] arguments, int row) {
        return Arrays.stream(arguments)
                .map(argument -> shown(Values.at(argument, row)))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String shown(@org.jspecify.annotations.Nullable Object value) {
        String text = switch (value) {
            case null -> "null";
            case String string -> "'" + string + "'";
            case byte[] bytes -> bytes.length + " bytes";
            case List<?> list -> list.toString();
            default -> value.toString();
        };
        return text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + "…";
    }
}
