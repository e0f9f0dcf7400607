package org.millrace.pool;

/// What a function threw in another process. The message is the stack trace there.
final class RemoteFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Failures kind;
    private final String text;

    RemoteFailure(Failures kind, String text, String trace) {
        super("In the worker process: " + trace);
        this.kind = kind;
        this.text = text;
    }

    Failures kind() {
        return kind;
    }

    /// What it is called in a message.
    String text() {
        return text;
    }
}
