package org.millrace.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millrace.frame.Expressions.aggregate;
import static org.millrace.frame.Expressions.col;
import static org.millrace.frame.Expressions.when;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.errors.QueryException;
import org.millrace.plan.function.AggregateState;
import org.millrace.plan.function.Aggregations;
import org.millrace.plan.function.UserAggregate;
import org.millrace.vectors.Field;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;

/// Aggregates of users give what built-in ones give and the same bits for any number of threads and any memory.
class UserAggregatesTest {

    private static final int ROWS = 60_000;
    private static final long MEGABYTE = 1 << 20;

    @TempDir
    static Path folder;

    private static String file = "";

    private static final UserAggregate<long[]> SUM = Aggregations.ofLong(
            "my_sum",
            AggregateState.ofLongs(2, (left, right) -> {
                left[0] += right[0];
                left[1] += right[1];
            }),
            (state, value) -> {
                state[0] += value;
                state[1]++;
            },
            PrimitiveType.INT64,
            state -> state[1] == 0 ? null : state[0]);

    private static final UserAggregate<double[]> GEOMETRIC_MEAN = Aggregations.ofDouble(
            "geometric_mean",
            AggregateState.ofDoubles(2, (left, right) -> {
                left[0] += right[0];
                left[1] += right[1];
            }),
            (state, value) -> {
                state[0] += Math.log(value);
                state[1]++;
            },
            PrimitiveType.DOUBLE,
            state -> state[1] == 0 ? null : Math.exp(state[0] / state[1]));

    private static final UserAggregate<double[]> REVENUE = Aggregations.ofDoubles(
            "revenue",
            AggregateState.ofDoubles(1, (left, right) -> left[0] += right[0]),
            (state, price, quantity) -> state[0] += price * quantity,
            PrimitiveType.DOUBLE,
            state -> state[0]);

    /// Remembers texts in the order in which they come.
    private static final class Texts implements Serializable {
        private static final long serialVersionUID = 1L;
        private final List<String> texts = new ArrayList<>();
    }

    private static final UserAggregate<Texts> JOINED = new UserAggregate<>(
            "joined",
            List.of(PrimitiveType.STRING, PrimitiveType.INT64),
            PrimitiveType.STRING,
            AggregateState.ofSerializable(Texts.class, Texts::new, (left, right) -> left.texts.addAll(right.texts))
                    .sized(state -> 100 + 600L * state.texts.size()),
            Aggregations.ofObjects(
                    List.of(PrimitiveType.STRING, PrimitiveType.INT64),
                    (state, values) -> state.texts.add(values.get(0) + "" + values.get(1))),
            state -> String.join(",", state.texts));

    @BeforeAll
    static void write() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add((long) (i * 7919L % 30_011));
            row.add("c" + i % 3);
            row.add(i % 11 == 0 ? null : 1 + i * 0.37 % 1000);
            row.add(i % 13 == 0 ? null : (long) (i % 50));
            rows.add(row);
        }
        Schema schema = new Schema(List.of(
                new Field("customer", PrimitiveType.INT64),
                new Field("category", PrimitiveType.STRING),
                new Field("price", PrimitiveType.DOUBLE),
                new Field("quantity", PrimitiveType.INT64)));
        file = folder.resolve("sales.parquet").toString();
        try (Session session = Session.create()) {
            session.fromRows(schema, rows)
                    .write()
                    .option("row_group_rows", "5000")
                    .parquet(file);
        }
    }

    private static String run(int threads, int batchRows, long memory, UnaryOperator<Frame> query) {
        String spill = memory < 512 * MEGABYTE ? "always" : "";
        try (Session session = Session.builder()
                .option("spill", spill)
                .threads(threads)
                .batchRows(batchRows)
                .memory(memory)
                .temporary(folder)
                .build()) {
            return query.apply(session.scanParquet(file))
                    .collect()
                    .fingerprint()
                    .ordered();
        }
    }

    private static void sameEverywhere(UnaryOperator<Frame> query, long smallest) {
        String wanted = run(1, 8192, 512 * MEGABYTE, query);
        for (int threads : new int[] {1, 8}) {
            for (int batchRows : new int[] {7, 1000}) {
                for (long memory : new long[] {512 * MEGABYTE, smallest}) {
                    assertThat(run(threads, batchRows, memory, query))
                            .as("%d threads, batches of %d, %d bytes", threads, batchRows, memory)
                            .isEqualTo(wanted);
                }
            }
        }
    }

    @Test
    void sumsAreThoseOfTheBuiltInSum() {
        UnaryOperator<Frame> own = frame ->
                frame.groupBy("customer").agg(aggregate(SUM, col("quantity")).as("sum"));
        UnaryOperator<Frame> builtIn =
                frame -> frame.groupBy("customer").agg(col("quantity").sum().as("sum"));
        assertThat(run(2, 1000, 512 * MEGABYTE, own)).isEqualTo(run(1, 8192, 512 * MEGABYTE, builtIn));
    }

    @Test
    void floatingPointStatesGiveTheSameBits() {
        sameEverywhere(
                frame -> frame.groupBy("customer")
                        .agg(
                                aggregate(GEOMETRIC_MEAN, col("price")).as("typical"),
                                aggregate(REVENUE, col("price"), col("quantity"))
                                        .as("revenue")),
                16 * MEGABYTE);
        sameEverywhere(
                frame -> frame.agg(aggregate(GEOMETRIC_MEAN, col("price")).as("typical")), 16 * MEGABYTE);
    }

    @Test
    void statesAreMergedInRowOrder() {
        sameEverywhere(
                frame -> frame.groupBy("customer")
                        .agg(aggregate(JOINED, col("category"), col("quantity")).as("all")),
                96 * MEGABYTE);
        UnaryOperator<Frame> builtIn = frame -> frame.groupBy("category")
                .agg(Expressions.concat(col("category"), col("quantity").cast("string"))
                        .stringAgg(",")
                        .as("all"))
                .sort("category");
        UnaryOperator<Frame> own = frame -> frame.groupBy("category")
                .agg(aggregate(JOINED, col("category"), col("quantity")).as("all"))
                .sort("category");
        assertThat(run(8, 1000, 512 * MEGABYTE, own)).isEqualTo(run(1, 8192, 512 * MEGABYTE, builtIn));
    }

    @Test
    void conditionsAndDistinctCount() {
        UnaryOperator<Frame> own = frame -> frame.groupBy("category")
                .agg(
                        aggregate(SUM, col("quantity")).distinct().as("distinct"),
                        aggregate(SUM, col("quantity"))
                                .where(col("price").gt(500))
                                .as("dear"));
        UnaryOperator<Frame> builtIn = frame -> frame.groupBy("category")
                .agg(
                        col("quantity").sum().distinct().as("distinct"),
                        when(col("price").gt(500)).then(col("quantity")).sum().as("dear"));
        assertThat(run(2, 1000, 512 * MEGABYTE, own)).isEqualTo(run(1, 8192, 512 * MEGABYTE, builtIn));
    }

    @Test
    void groupsWithoutValuesGetWhatANewStateGives() {
        try (Session session = Session.create()) {
            ResultTable table = session.scanParquet(file)
                    .filter(col("quantity").isNull())
                    .agg(aggregate(SUM, col("quantity")).as("sum"))
                    .collect();
            assertThat(table.value(0, 0)).isNull();
            String plan = session.scanParquet(file)
                    .agg(aggregate(REVENUE, col("price"), col("quantity")).as("r"))
                    .explain();
            assertThat(plan).contains("revenue(price, cast(quantity AS double)) AS r");
        }
    }

    @Test
    void failuresNameTheFunction() {
        UserAggregate<TreeSet<Long>> picky = Aggregations.ofLong(
                "picky",
                AggregateState.<TreeSet<Long>>of(TreeSet::new, TreeSet::addAll, _ -> new byte[0], _ -> new TreeSet<>()),
                (state, value) -> {
                    if (value == 17) {
                        throw new ArithmeticException("seventeen");
                    }
                },
                PrimitiveType.INT64,
                state -> (long) state.size());
        assertThatThrownBy(() -> run(
                        2,
                        100,
                        512 * MEGABYTE,
                        frame -> frame.agg(aggregate(picky, col("quantity")).as("x"))))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("picky failed for (17)")
                .hasMessageContaining("seventeen");
    }
}
