package org.millrace.engine.spill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.engine.operator.Run;
import org.millrace.engine.run.QueryRun;
import org.millrace.errors.ResourceException;
import org.millrace.memory.MemoryBudget;
import org.millrace.memory.spill.SpillDirectory;
import org.millrace.plan.QuerySettings;
import org.millrace.vectors.Batch;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.Field;
import org.millrace.vectors.ListType;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.StructType;
import org.millrace.vectors.Values;
import org.millrace.vectors.Vector;
import org.millrace.vectors.VectorBuilder;

/// What is read from a spill file is what was written, and a file that was changed is noticed.
class BatchFileTest {

    @TempDir
    private Path folder;

    private static List<Vector> columns(int rows, Random random) {
        List<Vector> columns = new ArrayList<>();
        columns.add(column(PrimitiveType.INT32, rows, random, i -> random.nextInt(1 << (1 + i % 30))));
        columns.add(column(PrimitiveType.INT64, rows, random, i -> 1_000_000_000_000L + random.nextInt(100)));
        columns.add(column(PrimitiveType.INT64, rows, random, _ -> random.nextLong()));
        columns.add(column(PrimitiveType.INT16, rows, random, _ -> (short) random.nextInt()));
        columns.add(column(PrimitiveType.INT8, rows, random, _ -> (byte) random.nextInt()));
        columns.add(column(PrimitiveType.BOOLEAN, rows, random, _ -> random.nextBoolean()));
        columns.add(column(PrimitiveType.FLOAT, rows, random, _ -> random.nextFloat()));
        columns.add(column(PrimitiveType.DOUBLE, rows, random, i -> i % 5 == 0 ? -0.0 : random.nextGaussian()));
        columns.add(column(PrimitiveType.STRING, rows, random, _ -> "ä".repeat(random.nextInt(4))));
        columns.add(column(PrimitiveType.DATE, rows, random, _ -> LocalDate.EPOCH.plusDays(random.nextInt(9999))));
        columns.add(column(new DecimalType(30, 2), rows, random, _ -> BigDecimal.valueOf(random.nextLong(), 2)));
        columns.add(column(
                new ListType(new Field("element", PrimitiveType.INT32)),
                rows,
                random,
                i -> i % 3 == 0 ? List.of() : Arrays.asList(random.nextInt(), null)));
        columns.add(column(
                new StructType(List.of(new Field("a", PrimitiveType.STRING), new Field("b", PrimitiveType.INT32))),
                rows,
                random,
                _ -> Map.of("a", "x" + random.nextInt(9), "b", 5)));
        Vector words = VectorBuilder.of(PrimitiveType.STRING, List.of("one", "two", "three"));
        int[] codes = random.ints(rows, 0, 3).toArray();
        columns.add(new DictionaryVector(codes, words, rows));
        columns.add(new ConstantVector(VectorBuilder.of(PrimitiveType.DOUBLE, List.of(2.5)), rows));
        return columns;
    }

    /// A value for each row, about one in ten missing.
    private static Vector column(DataType type, int rows, Random random, java.util.function.IntFunction<Object> value) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            values.add(random.nextInt(10) == 0 ? null : value.apply(i));
        }
        return VectorBuilder.of(type, values);
    }

    private QueryRun run() {
        return new QueryRun(
                new QuerySettings(1, 1000, Set.of()),
                new MemoryBudget(1 << 20),
                new SpillDirectory(folder, Long.MAX_VALUE),
                Run.WORKERS);
    }

    private static BatchFile file(QueryRun run, List<Vector> columns) {
        return BatchFile.create(
                run, "a test", columns.stream().map(Vector::type).toList(), run.operator("test", 0));
    }

    @Test
    void givesBackEveryValueOfEveryType() {
        Random random = new Random(7);
        try (QueryRun run = run()) {
            BatchFile file = file(run, columns(0, random));
            List<Batch> batches = new ArrayList<>();
            List<Long> places = new ArrayList<>();
            for (int rows : new int[] {1, 0, 63, 64, 65, 5000}) {
                Batch batch = Batch.of(rows, columns(rows, random));
                batches.add(batch);
                places.add(file.append(batch));
            }
            for (int i = batches.size() - 1; i >= 0; i--) {
                assertThat(rows(file.read(places.get(i)))).isEqualTo(rows(batches.get(i)));
            }
            assertThat(run.metrics().getFirst().name()).isEqualTo("test");
        }
    }

    @Test
    void keepsTheBitsOfNanAndTheIdentityOfDictionaries() {
        double[] values = {Double.longBitsToDouble(0x7ff8_0000_0000_1234L), -0.0, 0.0, Double.NEGATIVE_INFINITY};
        Vector words = VectorBuilder.of(PrimitiveType.STRING, List.of("one", "two"));
        Vector codes = new DictionaryVector(new int[] {1, 0, 1, 1}, words, 4);
        try (QueryRun run = run()) {
            List<Vector> columns = List.of(new DoubleVector(PrimitiveType.DOUBLE, values, 4, null), codes);
            BatchFile file = file(run, columns);
            Batch back = file.read(file.append(Batch.of(4, columns)));
            assertThat(((DoubleVector) back.raw(0)).values())
                    .usingElementComparator(
                            (a, b) -> Long.compare(Double.doubleToRawLongBits(a), Double.doubleToRawLongBits(b)))
                    .containsExactly(values);
            assertThat(((DictionaryVector) back.raw(1)).dictionary()).isSameAs(words);
        }
    }

    @Test
    void writesOnlySelectedRows() {
        Vector numbers = VectorBuilder.of(PrimitiveType.INT32, List.of(10, 11, 12, 13));
        try (QueryRun run = run()) {
            BatchFile file = file(run, List.of(numbers));
            Batch back = file.read(file.append(Batch.of(4, numbers).select(new int[] {3, 1}, 2)));
            assertThat(rows(back)).isEqualTo(List.of(List.of(13), List.of(11)));
        }
    }

    @Test
    void noticesADamagedFileAndLeavesNothingBehind() throws IOException {
        Random random = new Random(3);
        List<Vector> columns = columns(1000, random);
        try (QueryRun run = run()) {
            BatchFile file = file(run, columns);
            long place = file.append(Batch.of(1000, columns));
            Path path = onlyFile();
            byte[] bytes = Files.readAllBytes(path);
            for (int i = 0; i < 200; i++) {
                byte[] damaged = bytes.clone();
                damaged[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                Files.write(path, damaged, StandardOpenOption.WRITE);
                assertThatThrownBy(() -> file.read(place))
                        .isInstanceOf(ResourceException.class)
                        .hasMessageContaining("spill file");
            }
            Files.write(path, Arrays.copyOf(bytes, bytes.length / 2));
            assertThatThrownBy(() -> file.read(place)).isInstanceOf(ResourceException.class);
        }
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.filter(path -> path.toString().endsWith(".spill"))).isEmpty();
        }
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(".spill"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<List<@Nullable Object>> rows(Batch batch) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int row = 0; row < batch.rows(); row++) {
            List<@Nullable Object> values = new ArrayList<>();
            for (int column = 0; column < batch.columns(); column++) {
                values.add(Values.at(batch.column(column), row));
            }
            rows.add(values);
        }
        return rows;
    }
}
