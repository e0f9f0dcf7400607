package org.millrace.cli.run;

/// Nobody reads standard output any more, as after `millrace … | head`: a reason to stop, not an error.
public final class ClosedOutputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Says so.
    public ClosedOutputException() {
        super("Standard output was closed.", null, false, false);
    }
}
