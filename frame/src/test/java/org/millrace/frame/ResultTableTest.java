package org.millrace.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.millrace.errors.QueryException;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Field;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;
import org.millrace.vectors.VectorBuilder;

class ResultTableTest {

    private static final Schema SCHEMA = Schema.of(
            new Field("day", PrimitiveType.DATE),
            new Field("pieces", PrimitiveType.INT64),
            new Field("price", PrimitiveType.DOUBLE));

    private static final LocalDate DAY = LocalDate.of(2020, 1, 31);

    private static Batch batch(List<LocalDate> days, List<Long> pieces, List<Double> prices) {
        return Batch.of(
                days.size(),
                VectorBuilder.of(PrimitiveType.DATE, days),
                VectorBuilder.of(PrimitiveType.INT64, pieces),
                VectorBuilder.of(PrimitiveType.DOUBLE, prices));
    }

    private final ResultTable table = new ResultTable(
            SCHEMA,
            List.of(
                    batch(List.of(DAY, DAY.plusDays(1)), Arrays.asList(3L, null), List.of(1.5, 2.5)),
                    batch(List.of(DAY.plusDays(2)), List.of(7L), Arrays.asList((Double) null))));

    @Test
    void valuesAreFoundInAnyBatch() {
        assertThat(table.rows()).isEqualTo(3);
        assertThat(table.value(0, "day")).isEqualTo(DAY);
        assertThat(table.value(1, 1)).isNull();
        assertThat(table.value(2, "pieces")).isEqualTo(7L);
        assertThat(table.column("price")).containsExactly(1.5, 2.5, null);
        assertThat(table.row(1)).containsExactly(DAY.plusDays(1), null, 2.5);
        assertThat(table.maps().getLast()).isEqualTo(mapOf(DAY.plusDays(2), 7L, null));
        assertThatThrownBy(() -> table.value(3, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> table.column("prize"))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("day, pieces, price");
    }

    private static Map<String, Object> mapOf(LocalDate day, Long pieces, Double price) {
        Map<String, Object> map = new java.util.LinkedHashMap<>();
        map.put("day", day);
        map.put("pieces", pieces);
        map.put("price", price);
        return map;
    }

    record Sale(Integer pieces, LocalDate day) {}

    record Counted(int pieces) {}

    record Priced(double cost) {}

    @Test
    void rowsBecomeRecords() {
        assertThat(table.records(Sale.class))
                .containsExactly(new Sale(3, DAY), new Sale(null, DAY.plusDays(1)), new Sale(7, DAY.plusDays(2)));
    }

    @Test
    void aRecordThatRowsDoNotFitIsAnErrorThatSaysWhy() {
        assertThatThrownBy(() -> table.records(Counted.class))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("a row has no value");
        assertThatThrownBy(() -> table.records(Priced.class))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("needs a column 'cost'");
    }

    @Test
    void theFingerprintDoesNotDependOnBatches() {
        ResultTable other = new ResultTable(
                SCHEMA,
                List.of(batch(
                        List.of(DAY, DAY.plusDays(1), DAY.plusDays(2)),
                        Arrays.asList(3L, null, 7L),
                        Arrays.asList(1.5, 2.5, null))));

        assertThat(other.fingerprint().ordered()).isEqualTo(table.fingerprint().ordered());
    }

    @Test
    void theTextIsAlignedAndSaysTheSize() {
        assertThat(table).hasToString("""
                day         pieces   price
                date         int64  double
                ----------  ------  ------
                2020-01-31       3     1.5
                2020-02-01    null     2.5
                2020-02-02       7    null
                (3 rows, 3 columns)""");
    }
}
