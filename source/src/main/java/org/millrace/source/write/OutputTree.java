package org.millrace.source.write;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.millrace.errors.CancelledException;
import org.millrace.errors.ResourceException;

/// A directory that appears whole or not at all: it is filled under a hidden name beside the target and renamed by
/// [#commit()]. Takes the place of an earlier result of its own kind, but never of a directory with other files.
final class OutputTree implements AutoCloseable {

    private static final Pattern OWN = Pattern.compile("([^/]+=[^/]*/)+part-\\d{5,}\\.[A-Za-z0-9.]+");

    private final Path target;
    private final Path temporary;
    private boolean finished;

    private OutputTree(Path target, Path temporary) {
        this.target = target;
        this.temporary = temporary;
    }

    /// Starts to fill `target`.
    static OutputTree create(Path target) {
        Path absolute = target.toAbsolutePath().normalize();
        requireFree(target, absolute);
        Path temporary = hidden(absolute, "tmp");
        removeAtExit(temporary);
        try {
            Files.createDirectories(temporary);
        } catch (IOException e) {
            throw failure(target, e);
        }
        return new OutputTree(absolute, temporary);
    }

    private static Path hidden(Path absolute, String ending) {
        String random = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        return absolute.resolveSibling("." + absolute.getFileName() + "." + random + "." + ending);
    }

    private static void requireFree(Path shown, Path absolute) {
        if (Files.isRegularFile(absolute)) {
            throw new ResourceException("Cannot write partitions to " + shown + ": a file of that name is there.");
        }
        for (Path file : files(absolute)) {
            String name = absolute.relativize(file).toString().replace('\\', '/');
            if (!OWN.matcher(name).matches()) {
                throw new ResourceException("Cannot write partitions to " + shown
                        + ": the directory has other files, such as " + name
                        + ". Name a new or empty directory, or remove them.");
            }
        }
    }

    private static List<Path> files(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(directory)) {
            return walk.filter(path -> !Files.isDirectory(path)).sorted().toList();
        } catch (IOException e) {
            throw failure(directory, e);
        }
    }

    /// The path of a file while the tree is filled; makes its directory.
    Path resolve(String directory, String file) {
        Path parent = temporary;
        for (Path name : Path.of(directory)) {
            parent = parent.resolve(name);
            removeAtExit(parent);
        }
        try {
            Files.createDirectories(parent);
        } catch (IOException e) {
            throw failure(parent, e);
        }
        return parent.resolve(file);
    }

    /// Has a directory removed when the process ends before the tree is complete: after the files in it, which
    /// register later.
    private static void removeAtExit(Path directory) {
        try {
            directory.toFile().deleteOnExit();
        } catch (IllegalStateException e) {
            throw new CancelledException("Nothing is written to " + directory + ": the process is ending.", e);
        }
    }

    /// The path of a file below the tree.
    Path relative(Path file) {
        return temporary.relativize(file);
    }

    /// Gives the tree its name. What was there before is removed last.
    void commit() {
        requireFree(target, target);
        Path old = hidden(target, "old");
        try {
            boolean replaced = Files.isDirectory(target);
            if (replaced) {
                move(target, old);
            }
            move(temporary, target);
            finished = true;
            if (replaced) {
                remove(old);
            }
        } catch (IOException e) {
            throw failure(target, e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to);
        }
    }

    private static void remove(Path directory) throws IOException {
        try (Stream<Path> walk = Files.walk(directory)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /// Removes what was written unless it was committed.
    @Override
    public void close() {
        if (finished) {
            return;
        }
        finished = true;
        try {
            remove(temporary);
        } catch (IOException e) {
            throw failure(target, e);
        }
    }

    private static ResourceException failure(Path path, IOException cause) {
        return new ResourceException(
                "Cannot write " + path + ": " + cause.getClass().getSimpleName() + ", " + cause.getMessage() + ".",
                cause);
    }
}
