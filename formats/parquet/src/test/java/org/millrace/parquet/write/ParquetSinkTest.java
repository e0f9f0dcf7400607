package org.millrace.parquet.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.millrace.vectors.Field;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;

/// DuckDB reads what was written, and the bytes do not depend on batches or vectors.
class ParquetSinkTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void duckDbReadsTheSameValues(long seed) throws Exception {
        Random random = new Random(seed);
        Schema schema = RandomRows.schema(random, 6);
        int rows = List.of(0, 1, 7, 100, 3000).get(random.nextInt(5));
        List<List<Object>> columns = new ArrayList<>();
        schema.fields().forEach(field -> columns.add(RandomRows.column(random, field, rows)));
        Map<String, String> options = options(random);

        Path file = Written.file(
                folder.resolve("a.parquet"),
                schema,
                options,
                rows,
                (from, to) -> RandomRows.batches(random, schema, columns, from, to));
        Path again = Written.file(
                folder.resolve("b.parquet"),
                schema,
                options,
                rows,
                (from, to) -> RandomRows.batches(random, schema, columns, from, to));

        List<List<Object>> read = DuckDb.read(file);
        for (int i = 0; i < schema.size(); i++) {
            assertThat(read.get(i).stream().map(DuckDb::comparable))
                    .as("%s with %s", schema.field(i), options)
                    .containsExactlyElementsOf(
                            columns.get(i).stream().map(DuckDb::comparable).toList());
        }
        assertThat(again).hasSameBinaryContentAs(file);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("a.parquet", "b.parquet");
    }

    /// Random numbers that no codec makes smaller, then equal ones: pages are stored and compressed in turn.
    @Test
    void denseAndLooseNumbersAlternate() throws Exception {
        Random random = new Random(9);
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < 30_000; i++) {
            values.add(i / 5000 % 2 == 0 ? random.nextLong() : (Long) 5L);
        }
        Schema schema = Schema.of(new Field("x", PrimitiveType.INT64));
        for (String version : List.of("1", "2")) {
            Path file = Written.file(
                    folder.resolve("dense.parquet"),
                    schema,
                    Map.of("page_rows", "500", "dictionary", "false", "data_page_version", version),
                    values.size(),
                    (from, to) -> RandomRows.batches(random, schema, List.of(values), from, to));
            assertThat(DuckDb.read(file).getFirst()).isEqualTo(values);
            assertThat(file.toFile().length()).isBetween(15_000L * 8, 16_000L * 8 + 5000);
        }
    }

    static Map<String, String> options(Random random) {
        Map<String, String> options = new HashMap<>();
        options.put(
                "compression", List.of("zstd", "snappy", "lz4", "gzip", "none").get(random.nextInt(5)));
        options.put("data_page_version", random.nextBoolean() ? "1" : "2");
        options.put("dictionary", String.valueOf(random.nextInt(3) > 0));
        options.put("byte_stream_split", String.valueOf(random.nextBoolean()));
        if (random.nextBoolean()) {
            options.put("row_group_rows", String.valueOf(1 + random.nextInt(500)));
        }
        if (random.nextBoolean()) {
            options.put("page_rows", String.valueOf(1 + random.nextInt(200)));
        }
        if (random.nextBoolean()) {
            options.put("dictionary_bytes", "200");
        }
        return options;
    }
}
