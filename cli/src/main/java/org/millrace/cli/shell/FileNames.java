package org.millrace.cli.shell;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/// Files and directories by the beginning of their names.
final class FileNames {

    private static final int MOST = 500;

    private FileNames() {}

    /// The paths that begin as this one does; those of directories end with a slash. Hidden ones only where asked
    /// for.
    static List<String> beginning(String path) {
        int cut = path.lastIndexOf('/') + 1;
        String directory = path.substring(0, cut);
        String begun = path.substring(cut);
        TreeSet<String> found = new TreeSet<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(place(directory))) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (name.startsWith(begun) && (begun.startsWith(".") || !name.startsWith(".")) && found.size() < MOST) {
                    found.add(directory + name + (Files.isDirectory(entry) ? "/" : ""));
                }
            }
        } catch (IOException | InvalidPathException unreadable) {
            return List.of();
        }
        return List.copyOf(found);
    }

    private static Path place(String directory) {
        return Path.of(directory.isEmpty() ? "." : directory);
    }
}
