package org.millrace.cli.shell;

import org.millrace.cli.run.Destination;

/// Where the results of one statement go; closed behind them.
interface ShellOutput extends Destination, AutoCloseable {

    @Override
    void close();

    /// One that stays open.
    static ShellOutput staying(Destination destination) {
        return new Staying(destination);
    }

    /// @param destination where everything goes
    record Staying(Destination destination) implements ShellOutput {

        @Override
        public java.io.PrintStream stream() {
            return destination.stream();
        }

        @Override
        public void flush() {
            destination.flush();
        }

        @Override
        public boolean terminal() {
            return destination.terminal();
        }

        @Override
        public void close() {
            flush();
        }
    }
}
