package org.millrace.checks.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.millrace.frame.Expressions.col;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.cli.Main;
import org.millrace.frame.Session;
import org.millrace.memory.spill.SpillDirectory;
import org.millrace.memory.spill.SpillFile;
import org.millrace.vectors.Field;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;

/// Processes that are killed or whose disk is full: never half a target, and what they spilled is removed, by
/// themselves or by the next one.
class CrashTest {

    private static final int ROWS = 300_000;
    private static final List<String> OPTIONS = List.of("-Xmx400m");
    private static final String OLD_CONTENT = "what was there before\n";

    @TempDir
    static Path folder;

    private static Path input = Path.of("");

    private Path spill = Path.of("");
    private Path target = Path.of("");

    @BeforeAll
    static void writeInput() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(List.of((long) i, "name " + i * 31L % 90_001));
        }
        Schema schema =
                new Schema(List.of(new Field("id", PrimitiveType.INT64), new Field("name", PrimitiveType.STRING)));
        input = folder.resolve("input.parquet");
        try (Session session = Session.create()) {
            session.fromRows(schema, rows).writeParquet(input.toString());
        }
    }

    @BeforeEach
    void prepare() throws IOException {
        Path own = Files.createTempDirectory(folder, "run");
        spill = Files.createDirectory(own.resolve("spill"));
        target = Files.writeString(Files.createDirectory(own.resolve("output")).resolve("result.csv"), OLD_CONTENT);
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(file -> !file.equals(directory)).toList();
        }
    }

    private ChildJvm.Ended query() throws Exception {
        return ChildJvm.run(SpillingQuery.class, OPTIONS, input.toString(), spill.toString(), target.toString());
    }

    /// Starts the query and kills it as soon as a file with this in its name has bytes.
    private boolean killed(Path where, String name) throws Exception {
        Process process =
                ChildJvm.start(SpillingQuery.class, OPTIONS, input.toString(), spill.toString(), target.toString());
        long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (process.isAlive() && System.nanoTime() < patience) {
            for (Path file : files(where)) {
                if (file.toString().contains(name) && file.toFile().length() > 0) {
                    process.destroyForcibly().waitFor();
                    return true;
                }
            }
        }
        process.destroyForcibly().waitFor();
        return false;
    }

    private void theWholeResultIsThere() {
        try (Session session = Session.create()) {
            assertThat(session.scan(target.toString()).count()).isEqualTo(ROWS);
            assertThat(session.scan(target.toString())
                            .agg(col("id").sum().as("sum"))
                            .collect()
                            .value(0, 0))
                    .isEqualTo((long) ROWS * (ROWS - 1) / 2);
        }
    }

    @Test
    void whatAKilledProcessSpilledIsSweptByTheNextAndNobodyElses() throws Exception {
        try (SpillDirectory living = new SpillDirectory(spill, Long.MAX_VALUE);
                SpillFile ours = living.create("living")) {
            List<Path> own = files(spill);
            assumeThat(killed(spill, "-0.spill") || killed(spill, "aggregate")).isTrue();
            assertThat(target).hasContent(OLD_CONTENT.strip());
            List<Path> left = new ArrayList<>(files(spill));
            left.removeAll(own);
            assertThat(left).as("what the killed process left").isNotEmpty();

            ChildJvm.Ended next = query();
            assertThat(next.exit()).as(next.text()).isZero();
            theWholeResultIsThere();
            assertThat(files(spill)).containsExactlyInAnyOrderElementsOf(own);
            assertThat(ours.bytes()).isZero();
        }
        assertThat(files(spill)).isEmpty();
    }

    @Test
    void aProcessThatIsKilledWhileItWritesLeavesTheTargetAsItWas() throws Exception {
        assumeThat(killed(target.getParent(), ".tmp")).isTrue();
        assertThat(target).hasContent(OLD_CONTENT.strip());
        assertThat(query().exit()).isZero();
        theWholeResultIsThere();
        assertThat(files(spill)).isEmpty();
    }

    /// Mounts a file system of 1 MB, runs and unmounts it again.
    private static void onATinyDisk(Tiny task) throws Exception {
        Path tiny = Files.createTempDirectory(folder, "tiny");
        Process mount = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", tiny.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(mount.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assumeThat(mount.waitFor())
                .as("a small file system can be mounted here: %s", said)
                .isZero();
        try {
            task.on(tiny);
        } finally {
            new ProcessBuilder("umount", tiny.toString()).start().waitFor();
        }
    }

    private interface Tiny {
        void on(Path disk) throws Exception;
    }

    @Test
    void aFullDiskForSpillFilesIsOneError() throws Exception {
        onATinyDisk(disk -> {
            ChildJvm.Ended ended =
                    ChildJvm.run(SpillingQuery.class, OPTIONS, input.toString(), disk.toString(), target.toString());
            assertThat(ended.exit()).as(ended.text()).isEqualTo(SpillingQuery.OUT_OF_RESOURCES);
            assertThat(ended.text().lines()).hasSize(1);
            assertThat(ended.text())
                    .startsWith("ResourceException: The spill file")
                    .contains("No space left on device");
            assertThat(target).hasContent(OLD_CONTENT.strip());
            assertThat(files(target.getParent())).containsExactly(target);
            assertThat(files(disk)).isEmpty();
        });
    }

    @Test
    void aFullDiskForTheTargetIsOneError() throws Exception {
        onATinyDisk(disk -> {
            Path result = Files.writeString(disk.resolve("result.csv"), OLD_CONTENT);
            ChildJvm.Ended ended = ChildJvm.run(
                    Main.class, OPTIONS, "convert", input.toString(), "-o", result.toString(), "--progress", "never");
            assertThat(ended.exit()).as(ended.text()).isEqualTo(5);
            assertThat(ended.text().lines()).as(ended.text()).hasSize(1);
            assertThat(ended.text()).contains("result.csv").contains("No space left on device");
            assertThat(result).hasContent(OLD_CONTENT.strip());
            assertThat(files(disk)).containsExactly(result);
        });
    }
}
