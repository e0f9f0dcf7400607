package org.millrace.engine.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.millrace.engine.expression.CompiledCondition;
import org.millrace.engine.expression.CompiledExpression;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Bits;
import org.millrace.vectors.BooleanVector;
import org.millrace.vectors.Field;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;

class StreamingOperatorsTest {

    @Test
    void filterKeepsRowsThatAreTrueAndLeavesOutFalseAndNull() {
        Operator filtered = new Filtering(Numbers.scan(13, 100), everyThird());
        List<List<@Nullable Object>> expected =
                numbers(LongStream.range(0, 1300).filter(n -> n % 3 == 0 && n % 2 == 0));
        for (int[] setting : Run.settings()) {
            assertThat(Run.rows(filtered, setting[0], setting[1])).isEqualTo(expected);
        }
    }

    /// True where 3 divides the number, null where it is odd.
    private static CompiledCondition everyThird() {
        return Numbers.condition(batch -> {
            long[] values = ((LongVector) batch.column(0)).values();
            long[] truth = new long[Bits.words(batch.rows())];
            long[] validity = new long[Bits.words(batch.rows())];
            for (int i = 0; i < batch.rows(); i++) {
                Bits.put(truth, i, values[i] % 3 == 0);
                Bits.put(validity, i, values[i] % 2 == 0);
            }
            return new BooleanVector(truth, batch.rows(), validity);
        });
    }

    @Test
    void filtersNestAndProjectionsSeeOnlySelectedRows() {
        CompiledExpression doubled = Numbers.expression(PrimitiveType.INT64, batch -> {
            LongVector column = (LongVector) batch.column(0);
            long[] values = new long[column.length()];
            for (int i = 0; i < values.length; i++) {
                values[i] = column.values()[i] * 2;
            }
            return new LongVector(PrimitiveType.INT64, values, values.length);
        });
        Operator twice = new Filtering(new Filtering(Numbers.scan(5, 20), everyThird()), everyThird());
        Schema schema = Schema.of(new Field("twice", PrimitiveType.INT64));
        Operator projected = new Projecting(twice, List.of(doubled), schema);
        assertThat(Run.rows(projected, 3, 7))
                .isEqualTo(
                        numbers(LongStream.range(0, 100).filter(n -> n % 6 == 0).map(n -> n * 2)));
        assertThat(projected.label()).isEqualTo("Project expression AS twice");
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "0,1",
        "0,10",
        "5,10",
        "99,2",
        "100,100",
        "0,1000",
        "950,1000",
        "1000,5",
        "5000,5",
        "3,9223372036854775807"
    })
    void limitGivesTheRowsOfItsRange(long offset, long count) {
        Operator limited = new Limiting(Numbers.scan(10, 100), offset, count);
        long end = Math.min(1000, count > 1000 ? 1000 : offset + count);
        List<List<@Nullable Object>> expected = numbers(LongStream.range(Math.min(offset, end), end));
        for (int[] setting : Run.settings()) {
            assertThat(Run.rows(limited, setting[0], setting[1])).isEqualTo(expected);
        }
    }

    @Test
    void aSmallLimitReadsOnlyTheFirstPiece() {
        PieceScan scan = Numbers.scan(100, 1000);
        assertThat(Run.rows(new Limiting(scan, 0, 10), 4, 1000)).hasSize(10);
        assertThat(scan.opened).hasValue(1);
        assertThat(scan.open).hasValue(0);
    }

    @Test
    void unionGivesOneInputAfterTheOther() {
        Operator union = new Concatenating(
                List.of(Numbers.scan(3, 50), Numbers.scan(0, 0), new Limiting(Numbers.scan(2, 50), 10, 5)),
                Numbers.SCHEMA);
        List<List<@Nullable Object>> expected = new ArrayList<>(numbers(LongStream.range(0, 150)));
        expected.addAll(numbers(LongStream.range(10, 15)));
        for (int[] setting : Run.settings()) {
            assertThat(Run.rows(union, setting[0], setting[1])).isEqualTo(expected);
        }
    }

    @Test
    void valuesAreCutIntoPiecesAndBatches() {
        long[] values = LongStream.range(0, 200_000).toArray();
        Batch batch = Batch.of(values.length, new LongVector(PrimitiveType.INT64, values, values.length));
        Operator scan = new ValuesScan(Numbers.SCHEMA, List.of(batch, Batch.of(0, batch.raw(0)), batch));
        List<List<@Nullable Object>> expected = new ArrayList<>(numbers(LongStream.of(values)));
        expected.addAll(List.copyOf(expected));
        for (int threads : Run.THREADS) {
            assertThat(Run.rows(scan, threads, 1000)).isEqualTo(expected);
        }
        assertThat(scan.open(Run.of(1, 1000), 0).pieces()).isEqualTo(8);
    }

    @Test
    void rowsWithoutColumnsAreCounted() {
        Operator none = new Projecting(Numbers.scan(3, 5), List.of(), new Schema(List.of()));
        assertThat(Run.rows(none, 2, 4)).hasSize(15);
    }

    private static List<List<@Nullable Object>> numbers(LongStream numbers) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        numbers.forEach(n -> rows.add(List.of(n)));
        return rows;
    }
}
