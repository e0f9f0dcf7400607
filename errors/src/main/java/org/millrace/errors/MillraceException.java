package org.millrace.errors;

import org.jspecify.annotations.Nullable;

/// Every error that Millrace raises on purpose. The family is sealed and answers one question: whose fault is it?
///
/// Messages are complete sentences for the person who runs the query. They name the place (file, column, row or byte
/// offset) and the offending value, so that nobody needs a stack trace to act on them.
public abstract sealed class MillraceException extends RuntimeException
        permits QueryException, DataException, ResourceException, CancelledException, DefectException {

    private static final long serialVersionUID = 1L;

    MillraceException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /// The message; never null in this family.
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
