package org.millrace.parquet.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.millrace.source.ColumnStatistics;
import org.millrace.source.Predicate;
import org.millrace.source.Predicate.Comparison;
import org.millrace.source.ScanRequest;
import org.millrace.source.Table;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Field;
import org.millrace.vectors.ListType;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;
import org.millrace.vectors.Values;
import org.millrace.vectors.Vector;
import org.millrace.vectors.VectorBuilder;

/// This module's reader gives back what was written, with and without the help of statistics.
class RoundTripTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
    void valuesAndTypesComeBack(long seed) {
        Random random = new Random(seed);
        Schema schema = RandomRows.schema(random, 8);
        int rows = 1 + random.nextInt(2000);
        List<List<Object>> columns = new ArrayList<>();
        schema.fields().forEach(field -> columns.add(RandomRows.column(random, field, rows)));
        Map<String, String> options = ParquetSinkTest.options(random);
        Path file = Written.file(
                folder.resolve("a.parquet"),
                schema,
                options,
                rows,
                (from, to) -> RandomRows.batches(random, schema, columns, from, to));

        Table table = OwnReader.open(file);
        assertThat(table.schema()).isEqualTo(schema);
        assertThat(table.rows()).hasValue(rows);
        List<List<Object>> read = OwnReader.read(table);
        for (int i = 0; i < schema.size(); i++) {
            assertThat(read.get(i).stream().map(DuckDb::comparable))
                    .as("%s with %s", schema.field(i), options)
                    .containsExactlyElementsOf(
                            columns.get(i).stream().map(DuckDb::comparable).toList());
            boundsHold(table, i, columns.get(i));
        }
    }

    private static void boundsHold(Table table, int column, List<Object> values) {
        ColumnStatistics statistics = table.statistics(column);
        Field field = table.schema().field(column);
        if (statistics.nullCount().isPresent() && !field.type().nested()) {
            assertThat(statistics.nullCount().getAsLong())
                    .as(field.toString())
                    .isEqualTo(values.stream().filter(java.util.Objects::isNull).count());
        }
        if (statistics.minimum() != null) {
            for (Object value : values) {
                assertThat(value == null || compare(Values.at(statistics.minimum(), 0), value) <= 0)
                        .as("%s of %s", value, field)
                        .isTrue();
            }
        }
        if (statistics.maximum() != null) {
            for (Object value : values) {
                assertThat(value == null || compare(Values.at(statistics.maximum(), 0), value) >= 0)
                        .as("%s of %s", value, field)
                        .isTrue();
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object left, Object right) {
        return switch (left) {
            case byte[] bytes -> java.util.Arrays.compareUnsigned(bytes, (byte[]) right);
            case String text ->
                java.util.Arrays.compareUnsigned(
                        text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        ((String) right).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            case Double number -> Double.compare(number + 0.0, (Double) right + 0.0);
            case Float number -> Float.compare(number + 0.0f, (Float) right + 0.0f);
            default -> ((Comparable<Object>) left).compareTo(right);
        };
    }

    @Test
    void sortedPagesAreSkipped() {
        Schema schema = Schema.of(new Field("id", PrimitiveType.INT64), new Field("name", PrimitiveType.STRING));
        List<Long> ids = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (long i = 0; i < 10_000; i++) {
            ids.add(i);
            names.add("prefix".repeat(20) + String.format("%05d", i));
        }
        Path file = Written.file(
                folder.resolve("sorted.parquet"),
                schema,
                Map.of("page_rows", "100", "row_group_rows", "5000", "bloom_filter", "name"),
                10_000,
                (from, to) -> List.of(Batch.of(
                        to - from,
                        VectorBuilder.of(PrimitiveType.INT64, ids.subList(from, to)),
                        VectorBuilder.of(PrimitiveType.STRING, names.subList(from, to)))));
        Table table = OwnReader.open(file);

        Vector limit = VectorBuilder.of(PrimitiveType.INT64, List.of(250L));
        ScanRequest low =
                ScanRequest.of(0).withPredicates(List.of(new Predicate.Compare(0, Comparison.LESS_OR_EQUAL, limit)));
        List<Object> read = OwnReader.read(table, low).getFirst();
        assertThat(read).hasSizeLessThan(1000).startsWith(0L, 1L).contains(250L);

        Vector absent = VectorBuilder.of(PrimitiveType.STRING, List.of(names.get(77) + "x"));
        ScanRequest none =
                ScanRequest.of(0).withPredicates(List.of(new Predicate.Compare(1, Comparison.EQUAL, absent)));
        assertThat(OwnReader.read(table, none).getFirst()).isEmpty();
        Vector present = VectorBuilder.of(PrimitiveType.STRING, List.of(names.get(77)));
        ScanRequest some =
                ScanRequest.of(0).withPredicates(List.of(new Predicate.Compare(1, Comparison.EQUAL, present)));
        assertThat(OwnReader.read(table, some).getFirst()).contains(77L);
    }

    /// Prices with few places go through keys that do not tell the zeros apart.
    @Test
    void bothZerosKeepTheirSigns() {
        Schema schema = Schema.of(new Field("x", PrimitiveType.DOUBLE));
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            values.add(i % 3 == 0 ? 0.0 : i % 3 == 1 ? -0.0 : 0.25 * (i % 8));
        }
        Path file = Written.file(
                folder.resolve("zeros.parquet"),
                schema,
                Map.of(),
                values.size(),
                (from, to) ->
                        List.of(Batch.of(to - from, VectorBuilder.of(PrimitiveType.DOUBLE, values.subList(from, to)))));
        assertThat(OwnReader.read(OwnReader.open(file)).getFirst()).isEqualTo(values);
    }

    /// Rows of lists reach over the pieces in which the levels of a page are taken.
    @Test
    void longListsComeBack() {
        ListType type = new ListType(new Field("element", PrimitiveType.INT32, true));
        Schema schema = Schema.of(new Field("list", type, true));
        List<Object> lists = new ArrayList<>();
        for (int row = 0; row < 60; row++) {
            List<Object> list = new ArrayList<>();
            for (int i = 0; i < row * row * 20 % 40_000; i++) {
                list.add(i % 7 == 0 ? null : (Object) (row + i));
            }
            lists.add(row % 9 == 4 ? null : list);
        }
        Path file = Written.file(
                folder.resolve("lists.parquet"),
                schema,
                Map.of(),
                lists.size(),
                (from, to) -> List.of(Batch.of(to - from, VectorBuilder.of(type, lists.subList(from, to)))));
        for (int batchRows : new int[] {1, 7, 8192}) {
            ScanRequest request = ScanRequest.of(0).withBatchRows(batchRows);
            assertThat(OwnReader.read(OwnReader.open(file), request).getFirst()).isEqualTo(lists);
        }
    }

    @Test
    void notANumberLeavesNoBounds() {
        Schema schema = Schema.of(new Field("x", PrimitiveType.DOUBLE), new Field("y", PrimitiveType.DOUBLE));
        Path file = Written.file(
                folder.resolve("nan.parquet"),
                schema,
                Map.of(),
                3,
                (_, _) -> List.of(Batch.of(
                        3,
                        VectorBuilder.of(PrimitiveType.DOUBLE, List.of(1.0, Double.NaN, 2.0)),
                        VectorBuilder.of(PrimitiveType.DOUBLE, List.of(0.0, 0.0, 5.0)))));
        Table table = OwnReader.open(file);
        assertThat(table.statistics(0).minimum()).isNull();
        assertThat(table.statistics(0).maximum()).isNull();
        assertThat(Values.at(table.statistics(1).minimum(), 0)).isEqualTo(-0.0);
        assertThat(Values.at(table.statistics(1).maximum(), 0)).isEqualTo(5.0);
        assertThat(OwnReader.read(table).getFirst()).containsExactly(1.0, Double.NaN, 2.0);
    }
}
