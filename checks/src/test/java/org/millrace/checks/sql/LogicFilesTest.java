package org.millrace.checks.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every file of SQL gives its recorded answers: [AnswersAreDuckDbsTest] says where those come from. With
/// `-Dmillrace.record=true` the answers to what Millrace alone is asked are recorded anew.
class LogicFilesTest {

    @TestFactory
    Stream<DynamicTest> inBatchesOfCommonSize(@TempDir Path folder) {
        return files(folder, 2, 8192);
    }

    @TestFactory
    Stream<DynamicTest> inSmallBatches(@TempDir Path folder) {
        return files(folder, 3, 3);
    }

    private static Stream<DynamicTest> files(Path folder, int threads, int batchRows) {
        return LogicFile.all().stream()
                .map(file -> DynamicTest.dynamicTest(file.name(), file.path().toUri(), () -> {
                    check(file, folder, threads, batchRows);
                }));
    }

    private static void check(LogicFile file, Path folder, int threads, int batchRows) throws IOException {
        Path own = Files.createTempDirectory(folder, "millrace");
        try (Millrace engine = new Millrace(threads, batchRows)) {
            LogicRun run = new LogicRun(file, engine, own);
            if (Boolean.getBoolean("millrace.record")) {
                Files.writeString(file.path(), run.recorded().text());
            } else {
                assertThat(String.join("\n\n", run.failures())).isEmpty();
            }
        }
    }
}
