package org.millrace.engine.write;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.ResourceException;

/// The directory that several files are written to. It is made where it is missing, with those above it, and what was
/// made is removed again when the write fails.
final class OutputDirectory {

    private final List<Path> made = new ArrayList<>();

    private OutputDirectory() {}

    /// No directory: a single file goes where its name says.
    static OutputDirectory none() {
        return new OutputDirectory();
    }

    /// Makes `directory` where it is missing.
    static OutputDirectory make(Path directory) {
        OutputDirectory result = new OutputDirectory();
        for (Path path = directory.toAbsolutePath(); path != null && !Files.exists(path); path = path.getParent()) {
            result.made.add(path);
        }
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            result.removeIfMade();
            throw new ResourceException("Cannot make the directory " + directory + ": " + e.getMessage() + ".", e);
        }
        return result;
    }

    /// Refuses a directory with files of the same kind that would stay beside the new ones: who reads the directory
    /// later would take them for rows of the same table.
    static void requireNoOthers(Path directory, String extension, Set<String> names) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                String name = name(entry);
                if (name.endsWith(extension) && !name.startsWith(".") && !names.contains(name)) {
                    throw new ResourceException("Cannot write " + names.size() + " files to " + directory
                            + ": it has other files of that format, such as " + name
                            + ", which would be read together with the new ones. Remove them or choose another"
                            + " directory.");
                }
            }
        } catch (IOException e) {
            throw new ResourceException("Cannot list the directory " + directory + ": " + e.getMessage() + ".", e);
        }
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    /// Removes the directories that were made, as far as they are empty.
    void removeIfMade() {
        for (@Nullable Path path : made) {
            if (path != null && Files.isDirectory(path)) {
                remove(path);
            }
        }
    }

    static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new ResourceException("Cannot remove " + path + " after a failed write: " + e.getMessage() + ".", e);
        }
    }
}
