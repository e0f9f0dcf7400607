package org.millrace.cli.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// Entries of a script.
final class PipedInput implements Input {

    private final BufferedReader reader;
    private final Completeness completeness;

    PipedInput(BufferedReader reader, Completeness completeness) {
        this.reader = reader;
        this.completeness = completeness;
    }

    @Override
    public @Nullable String next() {
        try {
            StringBuilder entry = new StringBuilder();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                entry.append(entry.isEmpty() ? "" : "\n").append(line);
                if (mayEnd(line, entry) && completeness.of(entry.toString())) {
                    return entry.toString();
                }
            }
            return entry.isEmpty() ? null : entry.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Asking about every line of a long statement would take quadratic time.
    private static boolean mayEnd(String line, StringBuilder entry) {
        return line.indexOf(';') >= 0 || entry.length() == line.length();
    }
}
