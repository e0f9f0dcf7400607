package org.millrace.engine.sort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.millrace.engine.operator.Concatenating;
import org.millrace.engine.operator.Limiting;
import org.millrace.engine.operator.Numbers;
import org.millrace.engine.operator.Operator;
import org.millrace.engine.operator.Projecting;
import org.millrace.engine.operator.RandomTable;
import org.millrace.engine.operator.Run;
import org.millrace.engine.run.QueryRun;
import org.millrace.errors.CancelledException;
import org.millrace.errors.QueryException;
import org.millrace.errors.ResourceException;
import org.millrace.memory.MemoryBudget;
import org.millrace.vectors.Batch;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;

@Timeout(120)
class SortingTest {

    private static final int KEY_COLUMNS = 8;

    @RepeatedTest(8)
    void rowsComeInOrderForAnyThreadsAndBatches(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Operator scan = RandomTable.scan(repetition.getCurrentRepetition(), 40, 60);
        List<SortColumn> keys = keys(random);
        List<List<@Nullable Object>> expected = ExpectedOrder.sorted(Run.rows(scan, 1, 1000), keys);
        for (int[] setting : Run.settings()) {
            assertThat(Run.rows(new Sorting(scan, keys), setting[0], setting[1]))
                    .as("by %s", keys)
                    .isEqualTo(expected);
        }
    }

    @RepeatedTest(8)
    void rowsComeInTheSameOrderFromFiles(RepetitionInfo repetition) {
        Random random = new Random(100 + repetition.getCurrentRepetition());
        Operator scan = RandomTable.scan(repetition.getCurrentRepetition(), 40, 200);
        List<SortColumn> keys = keys(random);
        List<List<@Nullable Object>> expected = ExpectedOrder.sorted(Run.rows(scan, 1, 1000), keys);
        keys.replaceAll(key -> random.nextBoolean() ? key : new SortColumn(key.expression(), -1, key.order()));
        for (int threads : new int[] {1, 3}) {
            QueryRun run = Run.of(threads, random.nextInt(1, 300), MemoryBudget.spillingAlways(1L << 30));
            assertThat(Run.rows(new Sorting(scan, keys), run)).as("by %s", keys).isEqualTo(expected);
            assertThat(run.metrics().getFirst().space().spilled()).isPositive();
        }
    }

    @Test
    void aSortedResultInFilesCanBeReadFromAnyPiece() {
        Operator sorted = new Sorting(mixed(600_000), List.of(SortColumn.of(number(), 0, true, false)));
        var rows = sorted.open(Run.of(2, 1000, MemoryBudget.spillingAlways(1L << 30)), 0);
        assertThat(rows.pieces()).isEqualTo(5);
        for (int piece = 4; piece >= 0; piece--) {
            try (var reader = rows.read(piece, piece + 1)) {
                long expected = 599_999 - (long) piece * (1 << 17);
                for (Batch batch = reader.next(); batch != null; batch = reader.next()) {
                    for (int i = 0; i < batch.rows(); i++) {
                        assertThat(((LongVector) batch.column(0)).value(i)).isEqualTo(expected--);
                    }
                }
                assertThat(expected).isEqualTo(Math.max(-1, 599_999 - (piece + 1L) * (1 << 17)));
            }
        }
    }

    static List<SortColumn> keys(Random random) {
        List<SortColumn> keys = new ArrayList<>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            int column = random.nextInt(KEY_COLUMNS);
            keys.add(SortColumn.of(RandomTable.column(column), column, random.nextBoolean(), random.nextBoolean()));
        }
        return keys;
    }

    @Test
    void aComputedKeyIsKeptBesideTheColumns() {
        Operator scan = RandomTable.scan(3, 20, 100);
        List<SortColumn> keys = List.of(SortColumn.of(RandomTable.column(2), 2, true, false));
        List<SortColumn> computed = List.of(SortColumn.of(RandomTable.column(2), -1, true, false));
        assertThat(Run.rows(new Sorting(scan, computed), 2, 50)).isEqualTo(Run.rows(new Sorting(scan, keys), 1, 1000));
    }

    @Test
    void manyRowsAreSortedInSeveralRunsAndPieces() {
        Operator mixed = mixed(600_000);
        List<SortColumn> keys = List.of(SortColumn.of(number(), 0, false, false));
        for (int threads : new int[] {1, 3}) {
            try (var query =
                    org.millrace.engine.result.EngineQuery.start(new Sorting(mixed, keys), Run.of(threads, 8192))) {
                long expected = 0;
                for (Batch batch = query.next(); batch != null; batch = query.next()) {
                    LongVector column = (LongVector) batch.column(0);
                    for (int i = 0; i < batch.rows(); i++) {
                        assertThat(column.value(i)).isEqualTo(expected++);
                    }
                }
                assertThat(expected).isEqualTo(600_000);
            }
        }
    }

    private static org.millrace.engine.expression.CompiledExpression number() {
        return Numbers.expression(PrimitiveType.INT64, batch -> batch.column(0));
    }

    /// The numbers below `count`, which is a multiple of 6, mixed by a multiplication.
    private static Operator mixed(int count) {
        var mixing = Numbers.expression(PrimitiveType.INT64, batch -> {
            LongVector column = (LongVector) batch.column(0);
            long[] values = new long[column.length()];
            for (int i = 0; i < values.length; i++) {
                values[i] = column.value(i) * 7919 % count;
            }
            return new LongVector(PrimitiveType.INT64, values, values.length);
        });
        return new Projecting(Numbers.scan(6, count / 6), List.of(mixing), Numbers.SCHEMA);
    }

    @Test
    void aSortedResultCanBeReadFromAnyPiece() {
        Operator sorted = new Sorting(mixed(600_000), List.of(SortColumn.of(number(), 0, true, false)));
        var rows = sorted.open(Run.of(2, 1000), 0);
        assertThat(rows.pieces()).isEqualTo(5);
        try (var reader = rows.read(3, 4)) {
            Batch batch = java.util.Objects.requireNonNull(reader.next());
            assertThat(((LongVector) batch.column(0)).value(0)).isEqualTo(599_999 - 3L * (1 << 17));
        }
    }

    @Test
    void nothingAndKeysWithoutOrderAreSorted() {
        List<SortColumn> keys = List.of(SortColumn.of(number(), 0, false, false));
        assertThat(Run.rows(new Sorting(Numbers.scan(0, 0), keys), 2, 10)).isEmpty();
        assertThat(Run.rows(new Sorting(Numbers.scan(30, 7), List.of()), 3, 10)).hasSize(210);
        assertThat(Run.rows(new Limiting(new Sorting(Numbers.scan(30, 7), keys), 200, 20), 3, 10))
                .hasSize(10);
        assertThatThrownBy(() -> SortColumn.of(RandomTable.column(9), 9, false, false))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("list");
    }

    @Test
    void aFullBudgetIsSaidAndEverythingIsGivenBack() {
        MemoryBudget budget = new MemoryBudget(100_000);
        Operator sorted = new Sorting(mixed(60_000), List.of(SortColumn.of(number(), 0, false, false)));
        assertThatThrownBy(() -> Run.rows(sorted, Run.of(3, 1000, budget)))
                .isInstanceOf(ResourceException.class)
                .hasMessageContaining("sort");
        assertThat(budget.reserved()).isZero();
        MemoryBudget enough = new MemoryBudget(4_000_000);
        assertThat(Run.rows(sorted, Run.of(3, 1000, enough))).hasSize(60_000);
        assertThat(enough.peak()).isGreaterThan(900_000);
        assertThat(enough.reserved()).isZero();
    }

    @Test
    void sortingCanBeCancelled() {
        QueryRun run = Run.of(3, 10);
        var cancelling = Numbers.expression(PrimitiveType.INT64, batch -> {
            run.cancel();
            return batch.column(0);
        });
        Operator input = new Concatenating(
                List.of(new Projecting(Numbers.scan(50, 100), List.of(cancelling), Numbers.SCHEMA)), Numbers.SCHEMA);
        assertThatThrownBy(() -> Run.rows(new Sorting(input, List.of(SortColumn.of(number(), 0, false, false))), run))
                .isInstanceOf(CancelledException.class);
    }
}
