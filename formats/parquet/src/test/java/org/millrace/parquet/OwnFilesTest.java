package org.millrace.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.millrace.source.BatchReader;
import org.millrace.source.ColumnStatistics;
import org.millrace.source.Morsel;
import org.millrace.source.RowFilter;
import org.millrace.source.ScanRequest;
import org.millrace.source.Table;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Values;

/// Files that PyArrow wrote with many small pages, page indexes, checksums and Bloom filters, one of each page version.
class OwnFilesTest {

    @TestFactory
    Stream<DynamicTest> valuesAreThoseOfPyArrow() {
        return Expectations.read("own-files.tsv").entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> Expectations.assertSameValues(Expectations.resource(entry.getKey()), entry.getValue())));
    }

    /// Every filter column and every density of selected rows gives the rows of the full read.
    @ParameterizedTest
    @CsvSource({
        "mixed-v1.parquet, 1.0, 8192",
        "mixed-v1.parquet, 0.5, 64",
        "mixed-v1.parquet, 0.02, 8192",
        "mixed-v1.parquet, 0.002, 128",
        "mixed-v2.parquet, 0.9, 100",
        "mixed-v2.parquet, 0.05, 8192",
        "mixed-v2.parquet, 0.005, 200",
        "mixed-v2.parquet, 0.0, 200"
    })
    void filteredRowsAreThoseOfTheFullRead(String name, double share, int batchRows) {
        Table table = Tables.open(Expectations.resource(name));
        int[] columns = Tables.allColumns(table);
        List<List<String>> all = Tables.read(table, ScanRequest.of(columns));
        for (int tested = 0; tested < columns.length; tested++) {
            boolean[] wanted = chosen(new Random(tested), all.getFirst().size(), share);
            int column = tested;
            ScanRequest request =
                    ScanRequest.of(columns).withBatchRows(batchRows).withFilter(() -> new ChosenRows(column, wanted));
            List<List<String>> filtered = Tables.read(table, request);
            for (int i = 0; i < columns.length; i++) {
                assertThat(filtered.get(i)).isEqualTo(rows(all.get(i), wanted));
            }
        }
    }

    private static boolean[] chosen(Random random, int rows, double share) {
        boolean[] wanted = new boolean[rows];
        for (int i = 0; i < rows; i++) {
            // Some stretches have no rows at all, so that whole pages are passed over.
            wanted[i] = random.nextDouble() < share && i % 400 < 250;
        }
        return wanted;
    }

    private static List<String> rows(List<String> values, boolean[] wanted) {
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i]) {
                chosen.add(values.get(i));
            }
        }
        return chosen;
    }

    /// Selects by row number; batches come in order.
    private static final class ChosenRows implements RowFilter {
        private final int column;
        private final boolean[] wanted;
        private int row;

        ChosenRows(int column, boolean[] wanted) {
            this.column = column;
            this.wanted = wanted;
        }

        @Override
        public int[] columns() {
            return new int[] {column};
        }

        @Override
        public int select(Batch rows, int[] positions) {
            int count = 0;
            for (int i = 0; i < rows.rows(); i++, row++) {
                if (wanted[row]) {
                    positions[count++] = i;
                }
            }
            return count;
        }
    }

    /// Reading begins anywhere in a row group, as it does at the first morsel of a lane in a large one.
    @ParameterizedTest
    @CsvSource({"mixed-v1.parquet", "mixed-v2.parquet"})
    void rowsOfAnyRangeAreThoseOfTheFullRead(String name) {
        Table table = Tables.open(Expectations.resource(name));
        int[] columns = Tables.allColumns(table);
        List<List<String>> all = Tables.read(table, ScanRequest.of(columns));
        for (int column : columns) {
            ScanRequest request = ScanRequest.of(column).withBatchRows(100);
            for (Morsel morsel : table.morsels()) {
                for (int offset : new int[] {0, 1, 203, 349, 499}) {
                    Morsel part = new Morsel(0, morsel.start() + offset, morsel.end(), 0);
                    assertThat(Tables.read(table, request, List.of(part)).getFirst())
                            .as("column " + column + " from " + part)
                            .isEqualTo(all.get(column).subList((int) part.start(), (int) part.end()));
                }
            }
        }
    }

    @Test
    void columnsComeInTheOrderAskedForEvenTwice() {
        Table table = Tables.open(Expectations.resource("mixed-v2.parquet"));
        List<List<String>> all = Tables.read(table, ScanRequest.of(Tables.allColumns(table)));
        List<List<String>> some = Tables.read(table, ScanRequest.of(7, 0, 7).withBatchRows(33));
        assertThat(some).isEqualTo(List.of(all.get(7), all.get(0), all.get(7)));
        assertThat(Tables.read(table, ScanRequest.of())).isEmpty();
    }

    @Test
    void rowsAreCountedWithoutColumns() {
        Table table = Tables.open(Expectations.resource("mixed-v2.parquet"));
        try (BatchReader reader = table.read(ScanRequest.of().withBatchRows(64), table.morsels())) {
            long rows = 0;
            for (Batch batch = reader.next(); batch != null; batch = reader.next()) {
                rows += batch.rows();
            }
            assertThat(rows).isEqualTo(1500);
        }
    }

    @Test
    void statisticsAreSureBounds() {
        Table table = Tables.open(Expectations.resource("mixed-v1.parquet"));
        ColumnStatistics sorted = table.statistics(0);
        assertThat(Values.at(sorted.minimum(), 0)).isEqualTo(0L);
        assertThat(Values.at(sorted.maximum(), 0)).isEqualTo(4497L);
        assertThat(sorted.nullCount()).hasValue(0);
        assertThat(statistics(table, "real").minimum()).as("NaN may occur").isNull();
        assertThat(statistics(table, "empty").nullCount()).hasValue(1500);
        assertThat(statistics(table, "list")).isEqualTo(ColumnStatistics.UNKNOWN);
    }

    @Test
    void describesWithoutReadingPages() {
        Table table = Tables.open(Expectations.resource("mixed-v2.parquet"));
        assertThat(table.describe().format()).isEqualTo("parquet");
        assertThat(table.describe().facts())
                .anyMatch(fact -> fact.name().equals("rows") && fact.value().equals("1500"));
        assertThat(Arrays.toString(table.describe().sections().stream()
                        .map(Object::toString)
                        .toArray()))
                .contains("DELTA_BINARY_PACKED", "zstd", "bloom filter", "page index");
    }

    private static ColumnStatistics statistics(Table table, String column) {
        return table.statistics(table.schema().indexOf(column).orElseThrow());
    }
}
