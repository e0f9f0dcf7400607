package org.millrace.generators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.millrace.errors.QueryException;
import org.millrace.source.BatchReader;
import org.millrace.source.FormatOptions;
import org.millrace.source.Morsel;
import org.millrace.source.RowFilter;
import org.millrace.source.ScanRequest;
import org.millrace.source.Table;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Values;

class GeneratorFormatTest {

    private static Table open(String name, String rows, String seed) {
        return new GeneratorFormat().open(Path.of(name), new FormatOptions(Map.of("rows", rows, "seed", seed)));
    }

    private static int[] all(Table table) {
        return IntStream.range(0, table.schema().size()).toArray();
    }

    private static List<List<Object>> rows(Table table, ScanRequest request, List<Morsel> morsels) {
        List<List<Object>> rows = new ArrayList<>();
        try (BatchReader reader = table.read(request, morsels)) {
            for (Batch batch = reader.next(); batch != null; batch = reader.next()) {
                for (int i = 0; i < batch.rows(); i++) {
                    List<Object> row = new ArrayList<>();
                    for (int c = 0; c < batch.columns(); c++) {
                        row.add(Values.at(batch.column(c), i));
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(strings = {"sales", "posts", "measurements"})
    void anyRowsCanBeMadeAnywhere(String name) {
        Table table = open(name, "5000", "42");
        List<List<Object>> whole = rows(table, ScanRequest.of(all(table)), table.morsels());
        List<Morsel> parts = List.of(new Morsel(0, 4000, 5000, 0), new Morsel(0, 0, 1, 0), new Morsel(0, 1, 4000, 0));
        List<List<Object>> pieces = rows(table, ScanRequest.of(all(table)).withBatchRows(77), parts);
        List<List<Object>> expected = new ArrayList<>(whole.subList(4000, 5000));
        expected.addAll(whole.subList(0, 4000));
        assertThat(whole).hasSize(5000);
        assertThat(pieces).isEqualTo(expected);
        assertThat(rows(open(name, "5000", "43"), ScanRequest.of(all(table)), table.morsels()))
                .isNotEqualTo(whole);
    }

    @Test
    void salesHaveTheRangesOfTheCourse() {
        Table table = open("sales", "200000", "42");
        assertThat(table.schema().names())
                .containsExactly("date", "product_id", "category", "price", "quantity", "customer_id");
        List<List<Object>> rows = rows(table, ScanRequest.of(all(table)), table.morsels());
        assertThat(rows.get(86_400).get(0)).isEqualTo(LocalDateTime.of(2020, 1, 2, 0, 0));
        assertThat(rows).allSatisfy(row -> {
            assertThat((long) row.get(1)).isBetween(1L, 9_999L);
            assertThat((double) row.get(3)).isBetween(1.0, 1000.0);
            assertThat(Math.rint((double) row.get(3) * 100) / 100).isEqualTo((double) row.get(3));
            assertThat((long) row.get(4)).isBetween(1L, 49L);
            assertThat((long) row.get(5)).isBetween(1L, 99_999L);
        });
        Set<Object> categories =
                new HashSet<>(rows.stream().map(row -> row.get(2)).toList());
        assertThat(categories).containsExactlyInAnyOrder("Electronics", "Clothing", "Home", "Sports", "Food");
        assertThat(rows.stream()
                        .mapToDouble(row -> (double) row.get(3))
                        .average()
                        .orElseThrow())
                .isBetween(498.0, 503.0);
        assertThat(rows.stream().mapToLong(row -> (long) row.get(4)).average().orElseThrow())
                .isBetween(24.9, 25.1);
    }

    @Test
    void postsHaveTheShapeOfTheCourse() {
        Table table = open("posts", "20000", "1");
        List<List<Object>> rows = rows(table, ScanRequest.of(all(table)), table.morsels());
        assertThat(rows).allSatisfy(row -> {
            assertThat((String) row.get(0))
                    .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
            assertThat((List<?>) row.get(7)).hasSizeBetween(1, 3);
            assertThat((double) row.get(11)).isBetween(0.0, 1.0);
        });
        assertThat(rows.get(3).get(3)).isEqualTo(rows.get(1003).get(3));
        assertThat(rows.stream()
                        .mapToDouble(row -> (double) row.get(11))
                        .average()
                        .orElseThrow())
                .as("the mean of beta(1, 10) is 1/11")
                .isBetween(0.0895, 0.0925);
    }

    @Test
    void aFilterChoosesRows() {
        Table table = open("sales", "10000", "42");
        int[] wanted = {0, 4};
        List<List<Object>> expected = rows(table, ScanRequest.of(wanted), table.morsels()).stream()
                .filter(row -> (long) row.get(1) > 40)
                .toList();
        List<List<Object>> filtered =
                rows(table, ScanRequest.of(wanted).withFilter(DearQuantity::new), table.morsels());
        assertThat(filtered).isEqualTo(expected).hasSizeGreaterThan(1000);
    }

    private static final class DearQuantity implements RowFilter {
        @Override
        public int[] columns() {
            return new int[] {4};
        }

        @Override
        public int select(Batch rows, int[] positions) {
            int count = 0;
            for (int i = 0; i < rows.rows(); i++) {
                if ((long) Values.at(rows.column(0), i) > 40) {
                    positions[count++] = i;
                }
            }
            return count;
        }
    }

    @Test
    void mistakesAreNamed() {
        assertThatThrownBy(() -> open("sale", "10", "1"))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("'sale'")
                .hasMessageContaining("sales");
        assertThatThrownBy(() -> open("sales", "ten", "1")).isInstanceOf(QueryException.class);
    }
}
