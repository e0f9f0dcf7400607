package org.millrace.errors;

import org.jspecify.annotations.Nullable;

/// The input is not what it claims to be: a damaged file, a value that does not fit its column, a number that
/// overflows. The message names file, place, column and value.
public sealed class DataException extends MillraceException permits TypeContradictionException {

    private static final long serialVersionUID = 1L;

    /// An error with this message.
    public DataException(String message) {
        super(message, null);
    }

    /// An error with this message and what led to it.
    public DataException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
