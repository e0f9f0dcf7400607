package org.millrace.checks.sql;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Runs a file's steps in one engine, and says what is not as recorded.
final class LogicRun {

    private static final String PATTERN = "<REGEX>:";

    private final LogicFile file;
    private final SqlEngine engine;
    private final String folder;
    private final List<String> failures = new ArrayList<>();
    private int threshold;

    /// @param folder what `$dir` stands for
    LogicRun(LogicFile file, SqlEngine engine, Path folder) {
        this.file = file;
        this.engine = engine;
        this.folder = folder.toString().replace('\\', '/');
    }

    /// What is wrong, each with file, line, query, what was expected and what came.
    List<String> failures() {
        file.steps().forEach(this::check);
        return failures;
    }

    /// The file with the answers that the engine gives: DuckDB's wherever it takes part, Millrace's to queries that
    /// are for it alone. Statements must do what they say.
    LogicFile recorded() {
        List<Step> steps = new ArrayList<>();
        for (Step step : file.steps()) {
            if (step instanceof Step.Query query && records(query.audience())) {
                steps.add(recorded(query));
            } else {
                if (!(step instanceof Step.Query)) {
                    check(step);
                }
                steps.add(step);
            }
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(String.join("\n\n", failures));
        }
        return new LogicFile(file.path(), steps);
    }

    private boolean records(Audience audience) {
        return audience == engine.audience() || audience == Audience.ALL && engine.audience() == Audience.DUCKDB;
    }

    private Step recorded(Step.Query query) {
        try {
            Answer answer = engine.run(placed(query.sql()));
            return query.answered(answer.letters(), Expectation.lines(answer, query.sort(), threshold));
        } catch (SqlFailure failure) {
            fail(query, query.sql(), "rows", failure.getMessage());
            return query;
        }
    }

    private void check(Step step) {
        switch (step) {
            case Step.Prose _ -> {}
            case Step.HashThreshold hash -> threshold = hash.values();
            case Step.Statement statement -> check(statement);
            case Step.Query query -> check(query);
        }
    }

    private void check(Step.Statement statement) {
        if (!statement.audience().includes(engine.audience())) {
            return;
        }
        try {
            engine.run(placed(statement.sql()));
            if (statement.fails()) {
                fail(statement, statement.sql(), "an error: " + statement.message(), "no error");
            }
        } catch (SqlFailure failure) {
            if (!statement.fails() || failure.isDefect()) {
                fail(statement, statement.sql(), statement.fails() ? "an error" : "no error", failure.getMessage());
            } else if (engine.audience() == Audience.MILLRACE && !says(failure.getMessage(), statement.message())) {
                fail(statement, statement.sql(), "an error: " + statement.message(), failure.getMessage());
            }
        }
    }

    private static boolean says(String message, String expected) {
        return expected.startsWith(PATTERN)
                ? Pattern.compile(expected.substring(PATTERN.length()), Pattern.DOTALL)
                        .matcher(message)
                        .find()
                : message.contains(expected);
    }

    private void check(Step.Query query) {
        if (!query.audience().includes(engine.audience())) {
            return;
        }
        String expected = query.types() + "\n" + String.join("\n", query.expected());
        try {
            Answer answer = engine.run(placed(query.sql()));
            List<String> found = Expectation.lines(answer, query.sort(), threshold);
            String letters = answer.letters();
            if (!letters.equals(query.types()) || !Expectation.same(query.expected(), found, letters)) {
                fail(query, query.sql(), expected, letters + "\n" + String.join("\n", found));
            }
        } catch (SqlFailure failure) {
            fail(query, query.sql(), expected, failure.getMessage());
        }
    }

    private String placed(String sql) {
        return sql.replace("$dir", folder);
    }

    private void fail(Step step, String sql, String expected, String found) {
        failures.add(
                "%s:%d\n%s\n-- expected\n%s\n-- found\n%s".formatted(file.name(), step.line(), sql, expected, found));
    }
}
