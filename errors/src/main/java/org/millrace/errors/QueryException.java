package org.millrace.errors;

import org.jspecify.annotations.Nullable;

/// The query asks for something that cannot be: an unknown column, operands of the wrong type, an invalid option.
public final class QueryException extends MillraceException {

    private static final long serialVersionUID = 1L;

    /// Whether the message says where in the query's text the error is.
    private final boolean located;

    /// An error with this message.
    public QueryException(String message) {
        this(message, null, false);
    }

    /// An error with this message and what led to it.
    public QueryException(String message, @Nullable Throwable cause) {
        this(message, cause, false);
    }

    private QueryException(String message, @Nullable Throwable cause, boolean located) {
        super(message, cause);
        this.located = located;
    }

    /// An error whose message says where in the query's text it is.
    public static QueryException located(String message, @Nullable Throwable cause) {
        return new QueryException(message, cause, true);
    }

    /// Whether the message says where in the query's text the error is.
    public boolean located() {
        return located;
    }
}
