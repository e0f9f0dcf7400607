package org.millrace.pool;

import org.jspecify.annotations.Nullable;
import org.millrace.errors.CancelledException;
import org.millrace.errors.DataException;
import org.millrace.errors.DefectException;
import org.millrace.errors.MillraceException;
import org.millrace.errors.QueryException;
import org.millrace.errors.ResourceException;

/// Whose fault it is that a chunk failed.
enum Failures {
    QUERY,
    DATA,
    RESOURCE,
    CANCELLED,
    DEFECT;

    /// What a function threw is the fault of whoever wrote it, unless it says otherwise.
    static Failures of(Throwable failure) {
        return switch (failure) {
            case DataException _ -> DATA;
            case ResourceException _ -> RESOURCE;
            case CancelledException _ -> CANCELLED;
            case DefectException _ -> DEFECT;
            case OutOfMemoryError _ -> RESOURCE;
            default -> QUERY;
        };
    }

    /// What a failure is called in a message: those of the family speak for themselves.
    static String text(Throwable failure) {
        return failure instanceof MillraceException ? String.valueOf(failure.getMessage()) : failure + ".";
    }

    /// An error of this kind.
    MillraceException error(String message, @Nullable Throwable cause) {
        return switch (this) {
            case QUERY -> new QueryException(message, cause);
            case DATA -> new DataException(message, cause);
            case RESOURCE -> new ResourceException(message, cause);
            case CANCELLED -> new CancelledException(message, cause);
            case DEFECT -> new DefectException(message, cause);
        };
    }
}
