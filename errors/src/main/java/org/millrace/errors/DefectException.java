package org.millrace.errors;

import org.jspecify.annotations.Nullable;

/// A defect of Millrace itself: an invariant that its own code must keep does not hold.
public final class DefectException extends MillraceException {

    private static final long serialVersionUID = 1L;

    /// An error with this message.
    public DefectException(String message) {
        super(message, null);
    }

    /// An error with this message and what led to it.
    public DefectException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
