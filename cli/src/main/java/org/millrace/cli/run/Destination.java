package org.millrace.cli.run;

import java.io.PrintStream;

/// Where rows are printed.
public interface Destination {

    /// What to print on.
    PrintStream stream();

    /// Writes what is buffered. Throws a [ClosedOutputException] where nobody reads any more, and a
    /// [org.millrace.errors.ResourceException] where writing failed.
    void flush();

    /// Whether what is printed appears on a terminal at once, so that nothing else may draw there.
    boolean terminal();

    /// Standard output as it is now.
    static Destination standardOutput() {
        return new Standard(System.out);
    }

    /// Standard output.
    ///
    /// @param stream what `System.out` was
    record Standard(PrintStream stream) implements Destination {

        @Override
        public void flush() {
            StandardOutput.flush(stream);
        }

        @Override
        public boolean terminal() {
            return Integer.getInteger("millrace.columns", 0) > 0;
        }
    }
}
