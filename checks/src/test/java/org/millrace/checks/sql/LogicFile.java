package org.millrace.checks.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A file of queries and their answers in the sqllogictest format.
///
/// @param path  where it is
/// @param steps its content in order; [#text()] gives the same text again
record LogicFile(Path path, List<Step> steps) {

    /// Where the files are.
    static final Path FOLDER = Path.of("src", "test", "resources", "sqllogic");

    /// All files, by name.
    static List<LogicFile> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            List<LogicFile> all = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".test"))
                    .sorted()
                    .toList()) {
                all.add(read(file));
            }
            return all;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Reads a file.
    static LogicFile read(Path path) throws IOException {
        return new LogicFile(path, new StepReader(path, Files.readAllLines(path)).steps());
    }

    /// The name under [#FOLDER].
    String name() {
        return FOLDER.relativize(path).toString().replace('\\', '/');
    }

    /// The number of queries and of statements that have to fail.
    long queries() {
        return steps.stream().filter(LogicFile::asks).count();
    }

    private static boolean asks(Step step) {
        return switch (step) {
            case Step.Query _ -> true;
            case Step.Statement statement -> statement.fails();
            case Step.Prose _, Step.HashThreshold _ -> false;
        };
    }

    /// The text of the file.
    String text() {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            append(text, step);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Step step) {
        switch (step) {
            case Step.Prose prose ->
                prose.lines().forEach(line -> text.append(line).append('\n'));
            case Step.HashThreshold hash ->
                text.append("hash-threshold ").append(hash.values()).append('\n');
            case Step.Statement statement -> append(text, statement);
            case Step.Query query -> append(text, query);
        }
    }

    private static void append(StringBuilder text, Step.Statement statement) {
        head(text, statement.audience());
        text.append("statement ").append(statement.fails() ? "error" : "ok").append('\n');
        text.append(statement.sql()).append('\n');
        if (!statement.message().isEmpty()) {
            text.append("----\n").append(statement.message()).append('\n');
        }
    }

    private static void append(StringBuilder text, Step.Query query) {
        head(text, query.audience());
        text.append("query ")
                .append(query.types())
                .append(' ')
                .append(query.sort().spelling());
        text.append('\n').append(query.sql()).append("\n----\n");
        query.expected().forEach(line -> text.append(line).append('\n'));
    }

    private static void head(StringBuilder text, Audience audience) {
        if (audience != Audience.ALL) {
            text.append("onlyif ")
                    .append(audience.name().toLowerCase(Locale.ROOT))
                    .append('\n');
        }
    }
}
