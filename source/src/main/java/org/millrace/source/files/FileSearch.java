package org.millrace.source.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.millrace.errors.Cancellation;
import org.millrace.errors.QueryException;
import org.millrace.errors.ResourceException;

/// Finds the files that paths, patterns and directories stand for.
///
/// A directory stands for all files below it. A pattern has `*`, `?`, `[abc]` and `{one,other}` within a name and `**`
/// for any number of directories. What starts with `.` or `_` is left out (unless a path names it), as every tool of
/// the field does: such names are for work in progress and notes. Files come sorted by name, directory by directory.
final class FileSearch {

    private static final Comparator<Path> BY_NAME = Comparator.comparing(path -> String.valueOf(path.getFileName()));

    private FileSearch() {}

    /// The files that one argument stands for; at least one.
    static List<Path> find(String argument) {
        Path path = path(argument);
        List<Path> found = new ArrayList<>();
        if (path != null && Files.exists(path)) {
            addAll(path, found);
            requireSome(
                    found, "The directory " + argument + " has no files (names that start with . or _ do not count).");
        } else if (hasPattern(argument)) {
            expand(argument, found);
            requireSome(found, "No file matches " + argument + ".");
        } else {
            throw new ResourceException("Cannot read " + argument + ": there is no such file.");
        }
        return found;
    }

    private static @org.jspecify.annotations.Nullable Path path(String argument) {
        try {
            return Path.of(argument);
        } catch (InvalidPathException e) {
            if (hasPattern(argument)) {
                return null;
            }
            throw new QueryException("'" + argument + "' is no path: " + e.getReason() + ".", e);
        }
    }

    private static void requireSome(List<Path> found, String otherwise) {
        if (found.isEmpty()) {
            throw new ResourceException(otherwise);
        }
    }

    private static boolean hasPattern(String text) {
        return text.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
    }

    /// The file itself, or all files below the directory.
    private static void addAll(Path path, List<Path> found) {
        Cancellation.checkpoint();
        if (!Files.isDirectory(path)) {
            found.add(path);
            return;
        }
        for (Path entry : entries(path)) {
            addAll(entry, found);
        }
    }

    /// What is in a directory, sorted, without hidden names.
    private static List<Path> entries(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(FileSearch::counts).sorted(BY_NAME).toList();
        } catch (IOException e) {
            throw unreadable(directory, e);
        }
    }

    private static boolean counts(Path path) {
        Cancellation.checkpoint();
        String name = String.valueOf(path.getFileName());
        return !name.startsWith(".") && !name.startsWith("_");
    }

    private static void expand(String pattern, List<Path> found) {
        List<String> parts = List.of(pattern.split("/+"));
        int literal = 0;
        while (literal < parts.size() && !hasPattern(parts.get(literal))) {
            literal++;
        }
        String prefix = String.join("/", parts.subList(0, literal));
        Path start = Path.of(prefix.isEmpty() && pattern.startsWith("/") ? "/" : prefix);
        if (Files.isDirectory(start)) {
            descend(start, parts.subList(literal, parts.size()), found);
        }
    }

    /// Adds what matches the rest of a pattern below a directory.
    private static void descend(Path directory, List<String> parts, List<Path> found) {
        String part = parts.getFirst();
        List<String> rest = parts.subList(1, parts.size());
        if (part.equals("**")) {
            descendAnyDepth(directory, rest, found);
            return;
        }
        PathMatcher matcher = matcher(part);
        for (Path entry : entries(directory)) {
            if (!matcher.matches(entry.getFileName())) {
                continue;
            }
            if (rest.isEmpty()) {
                addAll(entry, found);
            } else if (Files.isDirectory(entry)) {
                descend(entry, rest, found);
            }
        }
    }

    private static void descendAnyDepth(Path directory, List<String> rest, List<Path> found) {
        if (rest.isEmpty()) {
            addAll(directory, found);
            return;
        }
        descend(directory, rest, found);
        for (Path entry : entries(directory)) {
            if (Files.isDirectory(entry)) {
                descendAnyDepth(entry, rest, found);
            }
        }
    }

    private static PathMatcher matcher(String part) {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + part);
        } catch (PatternSyntaxException e) {
            throw new QueryException("'" + part + "' is no pattern for names: " + e.getDescription() + ".", e);
        }
    }

    /// The error for a file that cannot be read.
    static ResourceException unreadable(Path file, IOException cause) {
        String reason = switch (cause) {
            case NoSuchFileException _ -> "there is no such file";
            case AccessDeniedException _ -> "permission denied";
            default -> String.valueOf(cause.getMessage());
        };
        return new ResourceException("Cannot read " + file + ": " + reason + ".", cause);
    }
}
