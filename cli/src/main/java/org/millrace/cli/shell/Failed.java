package org.millrace.cli.shell;

/// Tells the user what went wrong.
@FunctionalInterface
public interface Failed {

    /// Says it; gives the exit code that stands for it.
    int say(Throwable failure);
}
