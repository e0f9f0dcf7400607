package org.millrace.checks.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The recorded answers are those that DuckDB gives. With `-Dmillrace.record=true` they are recorded anew instead.
class AnswersAreDuckDbsTest {

    private static final int LEAST_QUERIES = 1500;

    @TestFactory
    Stream<DynamicTest> files(@TempDir Path folder) {
        return LogicFile.all().stream()
                .map(file -> DynamicTest.dynamicTest(file.name(), file.path().toUri(), () -> check(file, folder)));
    }

    @Test
    void thereAreManyQueries() {
        assertThat(LogicFile.all().stream().mapToLong(LogicFile::queries).sum()).isGreaterThanOrEqualTo(LEAST_QUERIES);
    }

    private static void check(LogicFile file, Path folder) throws IOException {
        Path own = Files.createTempDirectory(folder, "duckdb");
        try (DuckDb engine = new DuckDb()) {
            LogicRun run = new LogicRun(file, engine, own);
            if (Boolean.getBoolean("millrace.record")) {
                Files.writeString(file.path(), run.recorded().text());
            } else {
                assertThat(String.join("\n\n", run.failures())).isEmpty();
            }
        }
    }
}
