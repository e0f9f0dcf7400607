package org.millrace.cli.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where entries are remembered: `millrace/history` in the user's directory for state, as the XDG Base Directory
/// Specification has it.
final class HistoryFile {

    private HistoryFile() {}

    /// The file, in a directory that is there now; empty where it cannot be made, and nothing is remembered.
    static Optional<Path> find() {
        String state = System.getenv("XDG_STATE_HOME");
        Path home = Path.of(System.getProperty("user.home", "."));
        Path parent = state == null || !Path.of(state).isAbsolute() ? home.resolve(".local/state") : Path.of(state);
        try {
            Path directory = Files.createDirectories(parent.resolve("millrace"));
            Path file = directory.resolve("history");
            return Files.isWritable(directory) ? Optional.of(file) : Optional.empty();
        } catch (IOException | SecurityException unwritable) {
            return Optional.empty();
        }
    }
}
