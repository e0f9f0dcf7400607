package org.millrace.checks.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// By the Nth call: input that cannot be read, spill files that cannot be opened, written or read, a full disk,
/// outputs that cannot be opened, written, synced or renamed, memory that is refused. Each run ends with the right
/// rows or with an error of the family, whose fault is not ours; the target is whole and old or whole and new, and
/// nothing is left behind: no file, no thread, no reserved byte. [FaultRuns] has the details.
class FaultInjectionTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "READ_INPUT, 7",
        "OPEN_SPILL, 1",
        "WRITE_SPILL, 1",
        "READ_SPILL, 1",
        "FILL_DISK, 3",
        "OPEN_OUTPUT, 2",
        "WRITE_OUTPUT, 2",
        "SYNC_OUTPUT, 2",
        "CLOSE_OUTPUT, 2",
        "RENAME_OUTPUT, 2",
        "REFUSE_MEMORY, 7"
    })
    void endsWithTheRightRowsOrATypedError(Faults.Kind kind, int casesWithFaults) throws Exception {
        String text = run(kind);
        assertThat(text.lines().filter(line -> line.matches(".* [1-9][0-9]* faults.*")))
                .as("the fault happened: %s", text)
                .hasSizeGreaterThanOrEqualTo(casesWithFaults);
    }

    /// What was in the file is not needed any more.
    @Test
    void aSpillFileThatCannotBeClosedChangesNothing() throws Exception {
        String text = run(Faults.Kind.CLOSE_SPILL);
        assertThat(text.lines().filter(line -> line.matches(".* 0 faults, [1-9][0-9]* survived.*")))
                .as("the fault happened: %s", text)
                .hasSizeGreaterThanOrEqualTo(5);
        assertThat(text).doesNotContainPattern("[1-9][0-9]* faults");
    }

    private String run(Faults.Kind kind) throws Exception {
        ChildJvm.Ended ended = ChildJvm.run(
                FaultRuns.class,
                List.of(
                        "-Xmx512m",
                        "-Dmillrace.tests=" + System.getProperty("millrace.tests", "short"),
                        "-Djava.nio.file.spi.DefaultFileSystemProvider=" + FaultyProvider.class.getName()),
                folder.toString(),
                kind.name());
        assertThat(ended.text()).endsWith("done\n").doesNotContain("PROBLEM");
        assertThat(ended.exit()).isZero();
        return ended.text();
    }
}
