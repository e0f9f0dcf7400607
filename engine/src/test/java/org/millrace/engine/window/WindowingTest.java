package org.millrace.engine.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.millrace.engine.lower.Lowering;
import org.millrace.engine.operator.Operator;
import org.millrace.engine.operator.Run;
import org.millrace.engine.run.QueryRun;
import org.millrace.memory.MemoryBudget;
import org.millrace.plan.expr.ColumnExpr;
import org.millrace.plan.expr.Expr;
import org.millrace.plan.expr.Window;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Values;
import org.millrace.plan.typing.Plans;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Field;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;
import org.millrace.vectors.VectorBuilder;

@Timeout(120)
class WindowingTest {

    private static final Schema SCHEMA = Schema.of(
            new Field("key", PrimitiveType.STRING),
            new Field("time", PrimitiveType.INT64),
            new Field("value", PrimitiveType.DOUBLE));

    private static Expr col(String name) {
        return new ColumnExpr(name);
    }

    /// Rows of which about half have the first key.
    private static Relation rows(long seed, int batches, int rowsEach) {
        Random random = new Random(seed);
        List<Batch> all = new ArrayList<>();
        for (int i = 0; i < batches; i++) {
            List<@Nullable Object> keys = new ArrayList<>();
            List<@Nullable Object> times = new ArrayList<>();
            List<@Nullable Object> values = new ArrayList<>();
            for (int row = 0; row < rowsEach; row++) {
                keys.add(random.nextBoolean() ? "key" : "a key with a long name " + random.nextInt(20));
                times.add(random.nextInt(20) == 0 ? null : (long) random.nextInt(1000));
                values.add(random.nextInt(10) == 0 ? null : random.nextGaussian() * Math.exp(random.nextInt(30)));
            }
            all.add(Batch.of(
                    rowsEach,
                    VectorBuilder.of(PrimitiveType.STRING, keys),
                    VectorBuilder.of(PrimitiveType.INT64, times),
                    VectorBuilder.of(PrimitiveType.DOUBLE, values)));
        }
        return new Values(SCHEMA, all);
    }

    /// Calls of every kind of state.
    private static List<Expr> calls(Window window) {
        Window rows = window.rowsBetween(-100, 50);
        Window range = window.rangeBetween(-3, 3);
        Window rest = window.rowsBetween(0, Window.UNBOUNDED_FOLLOWING);
        return List.of(
                Expr.rowNumber().over(window).as("a"),
                Expr.ntile(7).over(window).as("b"),
                Expr.cumeDist().over(window).as("c"),
                col("value").sum().over(rows).as("d"),
                col("value").mean().over(range).as("e"),
                col("value").std().over(rows).as("f"),
                col("value").sum().over(rest).as("g"),
                col("value").median().over(window.rowsBetween(-20, 20)).as("h"),
                col("key").max().over(range).as("i"),
                col("value").max().over(rest).as("j"),
                col("key").lead(3000).over(window).as("k"),
                col("value").firstValue().ignoreNulls().over(window).as("l"),
                col("time").countDistinct().over(rows).as("m"),
                col("value").sum().over(window).as("n"));
    }

    private static Operator windows(Relation input, Window window) {
        return Lowering.lower(Plans.withColumns(input, calls(window)));
    }

    @RepeatedTest(3)
    void rowsAreTheSameForAnyThreadsAndBatches(RepetitionInfo repetition) {
        Operator operator = windows(
                rows(repetition.getCurrentRepetition(), 12, 300),
                Window.partitionBy("key").orderBy("time"));
        List<List<@Nullable Object>> expected = Run.rows(operator, 1, 1000);
        for (int[] setting : Run.settings()) {
            assertThat(Run.rows(operator, setting[0], setting[1])).isEqualTo(expected);
        }
    }

    @Test
    void onePartitionOfAllRowsIsTheSameForAnyThreadsAndBatches() {
        Operator operator = windows(rows(5, 12, 300), Window.ordered("time"));
        List<List<@Nullable Object>> expected = Run.rows(operator, 1, 1000);
        for (int[] setting : Run.settings()) {
            assertThat(Run.rows(operator, setting[0], setting[1])).isEqualTo(expected);
        }
    }

    @Test
    void whatIsBeyondTheBudgetLiesInAFile() {
        Relation input = rows(9, 8, 20_000);
        Window all = Window.all();
        Operator operator = Lowering.lower(Plans.withColumns(
                input,
                List.of(
                        Expr.ntile(7).over(all).as("a"),
                        col("value")
                                .sum()
                                .over(all.rowsBetween(0, Window.UNBOUNDED_FOLLOWING))
                                .as("b"),
                        col("key").lead(70_000).over(all).as("c"),
                        col("key").lastValue().over(all).as("d"))));
        List<List<@Nullable Object>> expected = Run.rows(operator, 1, 1000);
        for (int threads : Run.THREADS) {
            try (QueryRun run = Run.of(threads, 1000, new MemoryBudget(2 << 20))) {
                assertThat(Run.rows(operator, run)).isEqualTo(expected);
                assertThat(run.metrics().stream()
                                .mapToLong(figures -> figures.space().spilled())
                                .sum())
                        .isPositive();
            }
        }
    }
}
