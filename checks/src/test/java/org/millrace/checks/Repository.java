package org.millrace.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The files of the checkout without what the build makes.
final class Repository {

    /// The root of the checkout: the tests run in the module's folder.
    static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    private static final Set<String> NOT_COMMITTED = Set.of("target", ".git", ".idea", ".vscode", "results");

    private Repository() {}

    /// All files, in order of path.
    static List<Path> files() {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return NOT_COMMITTED.contains(folder.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        files.sort(null);
        return files;
    }

    /// All Java sources, or those under `src/main` only.
    static List<Path> sources(String folder) {
        return files().stream()
                .filter(file -> file.toString().endsWith(".java"))
                .filter(file -> relative(file).contains(folder))
                .toList();
    }

    /// The path of a file under the root, with slashes.
    static String relative(Path file) {
        return "/" + ROOT.relativize(file).toString().replace('\\', '/');
    }

    /// The bytes of a file as text, one character a byte, so that binary files can be searched too.
    static String bytes(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// A text file.
    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
