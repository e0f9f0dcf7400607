package org.millrace.engine.sort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.millrace.engine.bound.BoundKeys;
import org.millrace.engine.bound.RunningBound;
import org.millrace.engine.operator.MemoryTable;
import org.millrace.engine.operator.Numbers;
import org.millrace.engine.operator.Operator;
import org.millrace.engine.operator.RandomTable;
import org.millrace.engine.operator.Run;
import org.millrace.engine.operator.TableScan;
import org.millrace.engine.order.SortOrder;
import org.millrace.memory.MemoryBudget;
import org.millrace.source.Predicate;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;

@Timeout(120)
class TopKTest {

    @RepeatedTest(10)
    void theFirstRowsOfTheOrderComeForAnyThreadsAndBatches(RepetitionInfo repetition) {
        int seed = repetition.getCurrentRepetition();
        Random random = new Random(seed);
        Operator scan = RandomTable.scan(seed, 60, 120);
        List<SortColumn> keys = SortingTest.keys(random);
        long offset = random.nextInt(3) == 0 ? random.nextInt(100) : 0;
        long count = List.of(0, 1, 10, 500, 2000, 10_000).get(random.nextInt(6));
        List<List<@Nullable Object>> sorted = ExpectedOrder.sorted(Run.rows(scan, 1, 1000), keys);
        List<List<@Nullable Object>> expected =
                sorted.stream().skip(offset).limit(count).toList();
        for (int threads : Run.THREADS) {
            for (int batchRows : new int[] {7, 1000}) {
                assertThat(Run.rows(TopK.of(scan, keys, offset, count, null), threads, batchRows))
                        .as("%d after %d by %s", count, offset, keys)
                        .isEqualTo(expected);
            }
        }
    }

    @RepeatedTest(10)
    void aBoundScanGivesTheSameRows(RepetitionInfo repetition) {
        int seed = repetition.getCurrentRepetition();
        Random random = new Random(seed);
        MemoryTable table = RandomTable.table(seed, 60, 200);
        List<SortColumn> keys = SortingTest.keys(random);
        int count = random.nextInt(1, 60);
        List<Integer> all =
                IntStream.range(0, RandomTable.SCHEMA.size()).boxed().toList();
        TableScan scan = new TableScan(table, "memory", all, null, List.of(), Long.MAX_VALUE);
        List<List<@Nullable Object>> sorted = ExpectedOrder.sorted(Run.rows(scan, 1, 1000), keys);
        BoundKeys bound = new BoundKeys(keys.stream()
                .takeWhile(key -> key.column() >= 0)
                .limit(random.nextInt(1, 3))
                .map(key -> new BoundKeys.Key(key.column(), key.order()))
                .toList());
        Operator top = TopK.of(scan.boundBy(bound), keys, 0, count, bound);
        for (int threads : Run.THREADS) {
            for (int batchRows : new int[] {7, 1000}) {
                assertThat(Run.rows(top, threads, batchRows))
                        .as("%d by %s", count, keys)
                        .isEqualTo(sorted.subList(0, Math.min(count, sorted.size())));
            }
        }
    }

    @Test
    void aBoundScanLeavesOutMostRows() {
        MemoryTable table = RandomTable.table(5, 200, 400);
        long rows = table.rows().orElseThrow();
        List<SortColumn> keys = List.of(SortColumn.of(RandomTable.column(7), 7, true, false));
        BoundKeys bound =
                new BoundKeys(List.of(new BoundKeys.Key(7, keys.getFirst().order())));
        TableScan scan =
                new TableScan(table, "memory", List.of(0, 1, 2, 3, 4, 5, 6, 7), null, List.of(), Long.MAX_VALUE);
        assertThat(Run.rows(TopK.of(scan.boundBy(bound), keys, 0, 5, bound), 2, 100))
                .hasSize(5);
        assertThat(table.given.sum()).isLessThan(rows / 4);
    }

    @Test
    void equalRowsAreTakenInOrderOfTheInputAndNotCollected() {
        List<SortColumn> keys = List.of(SortColumn.of(
                Numbers.expression(PrimitiveType.INT64, batch -> constant(batch.rows())), -1, false, false));
        MemoryBudget budget = new MemoryBudget(1 << 20);
        List<List<@Nullable Object>> expected = new ArrayList<>();
        for (long i = 20; i < 120; i++) {
            expected.add(List.of(i));
        }
        for (int threads : Run.THREADS) {
            Operator top = TopK.of(Numbers.scan(60, 5000), keys, 20, 100, null);
            assertThat(Run.rows(top, Run.of(threads, 512, budget))).isEqualTo(expected);
        }
        assertThat(budget.reserved()).isZero();
    }

    private static LongVector constant(int rows) {
        return new LongVector(PrimitiveType.INT64, new long[rows], rows);
    }

    @Test
    void manyRowsAreSortedInstead() {
        List<SortColumn> keys = List.of(
                SortColumn.of(Numbers.expression(PrimitiveType.INT64, batch -> batch.column(0)), 0, true, false));
        Operator many = TopK.of(Numbers.scan(3, 10), keys, 5, TopK.MOST_ROWS, null);
        assertThat(many).isInstanceOf(Sorting.class);
        assertThat(Run.rows(many, 2, 10)).hasSize(25).startsWith(List.of(24L)).endsWith(List.of(0L));
        assertThat(TopK.of(Numbers.scan(3, 10), keys, Long.MAX_VALUE, Long.MAX_VALUE, null))
                .isInstanceOf(Sorting.class);
    }

    @Test
    void aBoundSaysWhatRowsAreWanted() {
        SortOrder nullsFirst = new SortOrder(PrimitiveType.INT64, true, true);
        SortOrder ascending = new SortOrder(PrimitiveType.INT64, false, false);
        RunningBound bound = new BoundKeys(List.of(new BoundKeys.Key(3, nullsFirst), new BoundKeys.Key(1, ascending)))
                .in(Run.of(1, 1));
        assertThat(bound.predicates(0)).isEmpty();
        LongVector seven = new LongVector(PrimitiveType.INT64, new long[] {7}, 1);
        LongVector two = new LongVector(PrimitiveType.INT64, new long[] {2}, 1);
        bound.tighten(new long[] {~7L, 2}, List.of(seven, two), 4);
        bound.tighten(new long[] {~7L, 3}, List.of(constant(1), constant(1)), 1);
        bound.tighten(new long[] {~7L, 2}, List.of(constant(1), constant(1)), 4);
        Predicate sevens = new Predicate.Compare(3, Predicate.Comparison.EQUAL, seven);
        List<Predicate> missing = List.of(new Predicate.IsNull(3));
        List<Predicate> above = List.of(new Predicate.Compare(3, Predicate.Comparison.GREATER, seven));
        List<Predicate> below = List.of(sevens, new Predicate.Compare(1, Predicate.Comparison.LESS, two));
        List<Predicate> equal = List.of(sevens, new Predicate.Compare(1, Predicate.Comparison.EQUAL, two));
        assertThat(bound.predicates(3)).containsExactly(new Predicate.AnyOf(List.of(missing, above, below, equal)));
        assertThat(bound.predicates(4)).containsExactly(new Predicate.AnyOf(List.of(missing, above, below)));
        bound.tighten(new long[] {~7L, 2}, List.of(seven, two), 3);
        assertThat(bound.predicates(3)).containsExactly(new Predicate.AnyOf(List.of(missing, above, below)));
    }
}
