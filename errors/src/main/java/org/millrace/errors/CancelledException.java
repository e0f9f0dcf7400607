package org.millrace.errors;

import org.jspecify.annotations.Nullable;

/// The query was stopped from outside: by its user, by a deadline or by the end of the process.
public final class CancelledException extends MillraceException {

    private static final long serialVersionUID = 1L;

    /// An error with this message.
    public CancelledException(String message) {
        super(message, null);
    }

    /// An error with this message and what led to it.
    public CancelledException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
