package org.millrace.errors;

import org.jspecify.annotations.Nullable;

/// The query asks for something that cannot be: an unknown column, operands of the wrong type, an invalid option.
public final class QueryException extends MillraceException {

    private static final long serialVersionUID = 1L;

    /// An error with this message.
    public QueryException(String message) {
        super(message, null);
    }

    /// An error with this message and what led to it.
    public QueryException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
