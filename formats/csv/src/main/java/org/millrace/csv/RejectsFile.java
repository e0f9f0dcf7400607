package org.millrace.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.ResourceException;

/// Where records that were left out are listed: one line for each, with the byte where it starts, the column, the value
/// and the reason. The lines of one piece of the file are together and in order; the pieces are in the order in which
/// they were
/// finished. Thread-safe.
final class RejectsFile {

    private final @Nullable Path path;
    /// Whether the file was begun. Guarded by `this`.
    private boolean begun;

    RejectsFile(@Nullable String path) {
        this.path = path == null ? null : Path.of(path);
    }

    /// A list that one reader fills.
    List<Reject> rejects() {
        return new ArrayList<>();
    }

    /// Appends a reader's records and empties the list.
    synchronized void append(List<Reject> rejects) {
        if (path == null) {
            rejects.clear();
            return;
        }
        try (BufferedWriter writer =
                begun ? Files.newBufferedWriter(path, StandardOpenOption.APPEND) : Files.newBufferedWriter(path)) {
            if (!begun) {
                writer.write("byte,column,value,reason\n");
                begun = true;
            }
            rejects.sort(Comparator.comparingLong(Reject::offset));
            for (Reject reject : rejects) {
                writer.write(reject.line());
                writer.write('\n');
            }
            rejects.clear();
        } catch (IOException e) {
            throw new ResourceException("Cannot write the rejects file " + path + ": " + e.getMessage() + ".", e);
        }
    }

    /// A record that was left out.
    ///
    /// @param offset where it starts
    /// @param column the column of the bad value; empty where the record as a whole is bad
    /// @param value  the value or the record
    /// @param reason what is wrong
    record Reject(long offset, String column, String value, String reason) {

        private String line() {
            return offset + "," + quoted(column) + "," + quoted(value) + "," + quoted(reason);
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
