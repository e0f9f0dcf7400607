package org.millrace.errors;

import org.jspecify.annotations.Nullable;

/// The machine refused: memory budget, disk space, file handles, permissions, a missing file. The query may be fine.
public final class ResourceException extends MillraceException {

    private static final long serialVersionUID = 1L;

    /// An error with this message.
    public ResourceException(String message) {
        super(message, null);
    }

    /// An error with this message and what led to it.
    public ResourceException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
