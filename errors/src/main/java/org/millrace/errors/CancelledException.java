package org.millrace.errors;

import org.jspecify.annotations.Nullable;

/// The query was stopped from outside: by its user, by a deadline or by the end of the process.
public final class CancelledException extends MillraceException {

    private static final long serialVersionUID = 1L;

    /// Whether it was the query's deadline that stopped it.
    private final boolean overdue;

    /// An error with this message.
    public CancelledException(String message) {
        this(message, false);
    }

    /// An error with this message.
    ///
    /// @param overdue whether it was the query's deadline that stopped it
    public CancelledException(String message, boolean overdue) {
        super(message, null);
        this.overdue = overdue;
    }

    /// An error with this message and what led to it.
    public CancelledException(String message, @Nullable Throwable cause) {
        super(message, cause);
        this.overdue = cause instanceof CancelledException cancelled && cancelled.overdue;
    }

    /// Whether it was the query's deadline that stopped it.
    public boolean overdue() {
        return overdue;
    }
}
