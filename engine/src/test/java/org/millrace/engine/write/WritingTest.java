package org.millrace.engine.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.engine.operator.Filtering;
import org.millrace.engine.operator.Limiting;
import org.millrace.engine.operator.Numbers;
import org.millrace.engine.operator.Operator;
import org.millrace.engine.operator.PieceScan;
import org.millrace.engine.operator.Projecting;
import org.millrace.engine.operator.RandomTable;
import org.millrace.engine.operator.Run;
import org.millrace.engine.run.QueryRun;
import org.millrace.errors.CancelledException;
import org.millrace.errors.DataException;
import org.millrace.errors.ResourceException;
import org.millrace.memory.MemoryBudget;
import org.millrace.plan.relation.WriteSpec;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Bits;
import org.millrace.vectors.BooleanVector;
import org.millrace.vectors.Field;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;

@Timeout(120)
class WritingTest {

    @TempDir
    private Path folder;

    private LinesFormat format = new LinesFormat(100);

    @BeforeEach
    void smallChunks() {
        format = new LinesFormat(100);
    }

    @Test
    void aFileHasTheSameChunksForAnyThreadsAndBatches() throws IOException {
        String expected = lines(0, 1337, 100);
        Path file = folder.resolve("numbers.lines");
        for (int[] setting : Run.settings()) {
            Writing writing = writing(Numbers.scan(7, 191), file, 1);
            assertThat(Run.rows(writing, setting[0], setting[1]))
                    .containsExactly(List.of(file.toString(), 1337L, (long) expected.length()));
            assertThat(file).hasContent(expected);
        }
        assertThat(names()).containsExactly("numbers.lines");
    }

    private Writing writing(Operator input, Path path, int files) {
        return new Writing(input, format, new WriteSpec(path.toString(), "lines", Map.of(), List.of(), files));
    }

    private static String lines(long from, long to, int chunkRows) {
        StringBuilder text = new StringBuilder();
        for (long i = from; i < to; i++) {
            text.append(i).append('\n');
            if ((i - from + 1) % chunkRows == 0) {
                text.append("--\n");
            }
        }
        return (to - from) % chunkRows == 0
                ? text.toString()
                : text.append("--\n").toString();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void directoriesHoldTheRowsOfTheirKeyForAnyThreadsAndBatches() throws IOException {
        Schema schema =
                Schema.of(new Field("n", PrimitiveType.INT64, false), new Field("rest", PrimitiveType.INT64, false));
        List<Batch> pieces = new ArrayList<>();
        StringBuilder[] expected = {new StringBuilder(), new StringBuilder(), new StringBuilder()};
        for (int piece = 0; piece < 5; piece++) {
            long[] numbers = new long[100];
            long[] rests = new long[100];
            for (int i = 0; i < 100; i++) {
                numbers[i] = piece * 100L + i;
                rests[i] = numbers[i] % 3;
                expected[(int) rests[i]].append(numbers[i]).append('\n');
            }
            pieces.add(Batch.of(
                    100,
                    new LongVector(PrimitiveType.INT64, numbers, 100),
                    new LongVector(PrimitiveType.INT64, rests, 100)));
        }
        format = new LinesFormat(1000);
        Path target = folder.resolve("out");
        WriteSpec spec = new WriteSpec(target.toString(), "lines", Map.of(), List.of("rest"), 1);
        for (int[] setting : Run.settings()) {
            Writing writing = new Writing(new PieceScan(schema, pieces), format, spec);
            List<List<Object>> written = Run.rows(writing, setting[0], setting[1]);
            assertThat(written).extracting(row -> row.get(1)).containsExactly(167L, 167L, 166L);
            for (int rest = 0; rest < 3; rest++) {
                Path file = target.resolve("rest=" + rest + "/part-00000.lines");
                assertThat(written.get(rest).getFirst()).isEqualTo(file.toString());
                assertThat(file).hasContent(expected[rest] + "--\n");
            }
        }
        assertThat(names()).hasSize(3);
    }

    @Test
    void aWriteWithoutRowsMakesAnEmptyFile() {
        Path file = folder.resolve("none.lines");
        assertThat(Run.rows(writing(Numbers.scan(0, 0), file, 1), 4, 10))
                .containsExactly(List.of(file.toString(), 0L, 0L));
        assertThat(file).isEmptyFile();
    }

    @Test
    void severalFilesDivideTheRowsEvenly() throws IOException {
        Path parts = folder.resolve("new/parts");
        for (Operator input : List.of(counted(), uncounted())) {
            for (int threads : Run.THREADS) {
                assertThat(Run.rows(writing(input, parts, 16), threads, 64)).hasSize(16);
                for (int i = 0; i < 16; i++) {
                    long from = i * 1337L / 16;
                    long to = (i + 1) * 1337L / 16;
                    Path file = parts.resolve(String.format("part_%03d.lines", i));
                    assertThat(file).hasContent(lines(from, to, 100));
                }
            }
        }
        assertThat(names()).hasSize(16);
    }

    private static Operator counted() {
        return new Limiting(new Limiting(values(), 0, 2000), 0, 1337);
    }

    private static Operator values() {
        long[] numbers = java.util.stream.LongStream.range(0, 2000).toArray();
        return new org.millrace.engine.operator.ValuesScan(
                Numbers.SCHEMA,
                List.of(org.millrace.vectors.Batch.of(2000, new LongVector(PrimitiveType.INT64, numbers, 2000))));
    }

    private static Operator uncounted() {
        return new Filtering(Numbers.scan(20, 100), Numbers.condition(batch -> {
            long[] truth = new long[Bits.words(batch.rows())];
            for (int i = 0; i < batch.rows(); i++) {
                Bits.put(truth, i, ((LongVector) batch.column(0)).value(i) < 1337);
            }
            return new BooleanVector(truth, batch.rows(), null);
        }));
    }

    @Test
    void moreFilesThanRowsLeaveSomeEmpty() throws IOException {
        Path parts = folder.resolve("parts");
        assertThat(Run.rows(writing(Numbers.scan(1, 3), parts, 5), 2, 10))
                .extracting(row -> row.get(1))
                .containsExactly(0L, 1L, 0L, 1L, 1L);
        assertThat(names()).hasSize(5);
    }

    @Test
    void otherFilesOfTheFormatAreRefused() throws IOException {
        Files.writeString(folder.resolve("part_007.lines"), "old");
        assertThatThrownBy(() -> Run.rows(writing(Numbers.scan(1, 3), folder, 5), 2, 10))
                .isInstanceOf(ResourceException.class)
                .hasMessageContaining("part_007.lines");
        assertThat(names()).containsExactly("part_007.lines");
    }

    @Test
    void aFullDiskLeavesWhatWasThere() throws IOException {
        Path file = folder.resolve("numbers.lines");
        Files.writeString(file, "old");
        for (int threads : Run.THREADS) {
            format = new LinesFormat(100);
            format.failingAppend = 9;
            MemoryBudget budget = new MemoryBudget(1 << 20);
            assertThatThrownBy(() -> Run.rows(writing(Numbers.scan(50, 100), file, 1), Run.of(threads, 30, budget)))
                    .isInstanceOf(ResourceException.class)
                    .hasMessageContaining("no space");
            assertThat(names()).containsExactly("numbers.lines");
            assertThat(file).hasContent("old");
            assertThat(budget.reserved()).isZero();
        }
    }

    @Test
    void aFailingRenameRemovesTheFilesThatHadTheirNames() throws IOException {
        format.failingCommit = 3;
        assertThatThrownBy(() -> Run.rows(writing(Numbers.scan(5, 100), folder.resolve("a/b"), 5), 2, 30))
                .hasMessage("Cannot rename.");
        assertThat(names()).isEmpty();
        assertThat(folder.resolve("a")).doesNotExist();
    }

    @Test
    void theFailureOfTheEarliestBadRowIsThrown() throws IOException {
        Operator failing = new Projecting(
                Numbers.scan(40, 50),
                List.of(Numbers.expression(PrimitiveType.INT64, batch -> {
                    long last = ((LongVector) batch.column(0)).value(batch.rows() - 1);
                    if (last >= 1000 && last % 50 >= 40) {
                        throw new DataException("Row " + last + " is bad.");
                    }
                    return batch.column(0);
                })),
                Numbers.SCHEMA);
        for (int threads : Run.THREADS) {
            for (int repetition = 0; repetition < 20; repetition++) {
                assertThatThrownBy(() -> Run.rows(writing(failing, folder.resolve("x.lines"), 1), threads, 1))
                        .isInstanceOf(DataException.class)
                        .hasMessage("Row 1040 is bad.");
            }
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void cancellingLeavesNothing() throws IOException {
        QueryRun run = Run.of(3, 10);
        format.beforeEncode = run::cancel;
        assertThatThrownBy(() -> Run.rows(writing(Numbers.scan(500, 100), folder.resolve("x.lines"), 1), run))
                .isInstanceOf(CancelledException.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void rowsThatWaitStayWithinAShareOfTheBudget() throws IOException {
        MemoryBudget budget = new MemoryBudget(400_000);
        format.beforeEncode = () -> {
            try {
                Thread.sleep(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        Path file = folder.resolve("numbers.lines");
        Run.rows(writing(Numbers.scan(100, 1000), file, 1), Run.of(8, 50, budget));
        assertThat(file).hasContent(lines(0, 100_000, 100));
        assertThat(budget.peak()).isLessThan(120_000);
        assertThat(budget.reserved()).isZero();
    }

    @Test
    void aBudgetTooSmallForOneChunkIsSaidSo() throws IOException {
        format = new LinesFormat(100_000);
        MemoryBudget budget = new MemoryBudget(50_000);
        assertThatThrownBy(() -> Run.rows(
                        writing(Numbers.scan(100, 1000), folder.resolve("x.lines"), 1), Run.of(3, 1000, budget)))
                .isInstanceOf(ResourceException.class)
                .hasMessageContaining("writing");
        assertThat(names()).isEmpty();
    }

    @Test
    void aFullDiskLeavesNoPartition() throws IOException {
        format.failingAppend = 3;
        WriteSpec spec = new WriteSpec(folder.resolve("out").toString(), "lines", Map.of(), List.of("category"), 1);
        assertThatThrownBy(() -> Run.rows(new Writing(RandomTable.scan(9, 50, 300), format, spec), 3, 100))
                .hasMessageContaining("no space");
        assertThat(names()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }
}
