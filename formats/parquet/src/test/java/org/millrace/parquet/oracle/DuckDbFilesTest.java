package org.millrace.parquet.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.millrace.parquet.ParquetFormat;
import org.millrace.parquet.write.DuckDb;
import org.millrace.source.BatchReader;
import org.millrace.source.FormatOptions;
import org.millrace.source.Predicate;
import org.millrace.source.ScanRequest;
import org.millrace.source.Table;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Values;

/// Every value of a file that DuckDB wrote is the one that DuckDB reads, whatever its types, codec, encodings, page
/// version and row groups are; and predicates leave the rows that DuckDB finds, with and without pruning.
class DuckDbFilesTest {
    private static final boolean LONG = "long".equals(System.getProperty("millrace.tests"));

    @TempDir
    private Path folder;

    private static LongStream seeds() {
        return LongStream.range(1000, LONG ? 1400 : 1010);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void valuesAndSelectedRowsAreThoseOfDuckDb(long seed) throws Exception {
        RandomFile file = RandomFile.write(folder, seed);
        Table table = new ParquetFormat().open(file.path(), FormatOptions.NONE);
        assertThat(table.rows()).hasValue(file.rows());
        List<Batch> batches = batches(table);
        assertValues(file, batches);
        Random random = new Random(seed);
        for (int round = 0; round < (LONG ? 40 : 12) && file.rows() > 0; round++) {
            assertSelection(file, table, batches, random);
        }
        Files.delete(file.path());
    }

    private static void assertValues(RandomFile file, List<Batch> batches) throws Exception {
        List<String> select = new ArrayList<>(List.of("i"));
        for (int column = 0; column < file.columns().size(); column++) {
            boolean map = file.columns().get(column).startsWith("MAP");
            select.add(map ? "map_entries(c" + column + ")" : "c" + column);
        }
        List<List<Object>> expected =
                DuckDb.query("SELECT " + String.join(", ", select) + " FROM '" + file.path() + "'");
        for (int column = 0; column < expected.size(); column++) {
            List<Object> values = new ArrayList<>();
            for (Batch batch : batches) {
                for (int row = 0; row < batch.rows(); row++) {
                    values.add(DuckDb.comparable(Values.at(batch.column(column), row)));
                }
            }
            assertThat(values)
                    .as("%s of %s", column == 0 ? "i" : file.columns().get(column - 1), file.copy())
                    .isEqualTo(expected.get(column).stream()
                            .map(DuckDb::comparable)
                            .toList());
        }
    }

    private static void assertSelection(RandomFile file, Table table, List<Batch> batches, Random random)
            throws Exception {
        RandomPredicates made = new RandomPredicates(file, batches, random);
        List<Predicate> predicates = new ArrayList<>();
        List<String> conditions = new ArrayList<>();
        for (int i = random.nextInt(2); i >= 0; i--) {
            made.add(predicates, conditions, 1);
        }
        String where = String.join(" AND ", conditions);
        List<Object> expected = DuckDb.query("WITH t AS (SELECT * FROM '" + file.path() + "') SELECT i FROM t WHERE "
                        + where + " ORDER BY i")
                .getFirst();
        ScanRequest all = ScanRequest.of(
                        IntStream.range(0, table.schema().size()).toArray())
                .withBatchRows(100 + random.nextInt(2000));
        for (ScanRequest request : List.of(all, all.withPredicates(predicates))) {
            assertThat(satisfying(table, request, predicates))
                    .as("%s of %s with %s", where, file.copy(), request.predicates())
                    .isEqualTo(expected);
        }
    }

    private static List<Object> satisfying(Table table, ScanRequest request, List<Predicate> predicates) {
        List<Object> rows = new ArrayList<>();
        try (BatchReader reader = table.read(request, table.morsels())) {
            for (Batch batch = reader.next(); batch != null; batch = reader.next()) {
                for (int row = 0; row < batch.rows(); row++) {
                    if (PredicateOracle.all(batch, row, predicates)) {
                        rows.add(Values.at(batch.column(0), row));
                    }
                }
            }
        }
        return rows;
    }

    private static List<Batch> batches(Table table) {
        List<Batch> batches = new ArrayList<>();
        ScanRequest request =
                ScanRequest.of(IntStream.range(0, table.schema().size()).toArray());
        try (BatchReader reader = table.read(request, table.morsels())) {
            for (Batch batch = reader.next(); batch != null; batch = reader.next()) {
                batches.add(batch.copy());
            }
        }
        return batches;
    }
}
