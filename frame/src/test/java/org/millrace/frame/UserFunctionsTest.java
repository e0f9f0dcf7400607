package org.millrace.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millrace.frame.Expressions.call;
import static org.millrace.frame.Expressions.coalesce;
import static org.millrace.frame.Expressions.col;
import static org.millrace.frame.Expressions.lit;
import static org.millrace.frame.Expressions.when;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.millrace.errors.QueryException;
import org.millrace.plan.expr.Expr;
import org.millrace.plan.function.Functions;
import org.millrace.plan.function.UserFunction;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.Field;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;

/// Functions of users give what built-in ones give, to the bit, and say what went wrong in them.
class UserFunctionsTest {

    private static final int ROWS = 20_000;
    private static final List<String> CATEGORIES = List.of("Food", "Home", "Sports", "Élan");

    @TempDir
    static Path folder;

    private static String file = "";

    @BeforeAll
    static void write() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add((long) i);
            row.add(i % 7 == 0 ? null : CATEGORIES.get(i * 31 % 4));
            row.add(i % 11 == 0 ? null : i * 0.37 % 1000);
            row.add(i % 13 == 0 ? null : (long) (i % 50));
            rows.add(row);
        }
        Schema schema = new Schema(List.of(
                new Field("id", PrimitiveType.INT64),
                new Field("category", PrimitiveType.STRING),
                new Field("price", PrimitiveType.DOUBLE),
                new Field("quantity", PrimitiveType.INT64)));
        file = folder.resolve("sales.parquet").toString();
        try (Session session = Session.create()) {
            session.fromRows(schema, rows)
                    .write()
                    .option("row_group_rows", "3000")
                    .parquet(file);
        }
    }

    private static UserFunction upper() {
        return Functions.scalar(
                "my_upper",
                PrimitiveType.STRING,
                PrimitiveType.STRING,
                (String text) -> text.toUpperCase(java.util.Locale.ROOT));
    }

    private static UserFunction product() {
        return Functions.batch(
                "my_product",
                PrimitiveType.DOUBLE,
                List.of(PrimitiveType.DOUBLE, PrimitiveType.DOUBLE),
                (columns, rows) -> {
                    double[] left = ((DoubleVector) columns[0]).values();
                    double[] right = ((DoubleVector) columns[1]).values();
                    double[] products = new double[rows];
                    for (int i = 0; i < rows; i++) {
                        products[i] = left[i] * right[i];
                    }
                    return new DoubleVector(PrimitiveType.DOUBLE, products, rows, columns[0].validity());
                });
    }

    static Stream<Arguments> pairs() {
        Expr price = col("price");
        Expr quantity = col("quantity");
        Expr amount = quantity.cast(PrimitiveType.DOUBLE);
        return Stream.of(
                Arguments.of(Functions.ofDouble("f", x -> x * 1.23), List.of(price), price.times(1.23)),
                Arguments.of(Functions.ofDoubles("f", (x, y) -> x * y), List.of(price, quantity), price.times(amount)),
                Arguments.of(
                        Functions.ofDoubles("f", 3, v -> v[0] + v[1] - v[2]),
                        List.of(price, quantity, lit(2)),
                        price.plus(amount).minus(2.0)),
                Arguments.of(Functions.ofLong("f", x -> x + 1), List.of(quantity), quantity.plus(1)),
                Arguments.of(Functions.ofLongs("f", (x, y) -> x * y), List.of(quantity, lit(3)), quantity.times(3)),
                Arguments.of(
                        Functions.ofLongs("f", 2, v -> v[0] - v[1]),
                        List.of(col("id"), quantity),
                        col("id").minus(quantity)),
                Arguments.of(Functions.longToDouble("f", x -> x / 4.0), List.of(quantity), quantity.divide(4)),
                Arguments.of(
                        Functions.doubleToLong("f", x -> (long) x),
                        List.of(price),
                        price.truncate().cast(PrimitiveType.INT64)),
                Arguments.of(Functions.testDouble("f", x -> x > 500), List.of(price), price.gt(500)),
                Arguments.of(Functions.testLong("f", x -> x == 7), List.of(quantity), quantity.eq(7)),
                Arguments.of(
                        Functions.test("f", PrimitiveType.STRING, (String text) -> text.startsWith("S")),
                        List.of(col("category")),
                        col("category").startsWith("S")),
                Arguments.of(upper(), List.of(col("category")), col("category").upper()),
                Arguments.of(
                        Functions.scalar(
                                "f",
                                PrimitiveType.STRING,
                                PrimitiveType.STRING,
                                PrimitiveType.INT64,
                                (String text, Long number) -> number % 2 == 0 ? null : text + text),
                        List.of(col("category"), quantity),
                        when(quantity.mod(2).eq(1)).then(Expressions.concat(col("category"), col("category")))),
                Arguments.of(
                        Functions.nullable(
                                "f",
                                PrimitiveType.INT64,
                                List.of(PrimitiveType.INT64, PrimitiveType.INT64),
                                values -> values.get(0) == null ? values.get(1) : values.get(0)),
                        List.of(quantity, col("id")),
                        coalesce(quantity, col("id"))),
                Arguments.of(product(), List.of(price, lit(2.5)), price.times(2.5)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void sameAsBuiltIn(UserFunction function, List<Expr> arguments, Expr builtIn) {
        for (UserFunction variant : List.of(function, function.deterministic())) {
            Expr called = call(variant, arguments.toArray());
            UnaryOperator<Frame> expected = frame -> frame.select(col("id"), builtIn.as("result"));
            String wanted = run(1, 8192, expected);
            for (int threads : new int[] {1, 2, 8}) {
                for (int batchRows : new int[] {3, 8192}) {
                    assertThat(run(threads, batchRows, frame -> frame.select(col("id"), called.as("result"))))
                            .as("%s with %d threads and batches of %d", variant, threads, batchRows)
                            .isEqualTo(wanted);
                }
            }
        }
    }

    @Test
    void conditionsAndKeysMayCallThem() {
        Expr loud = call(upper().deterministic(), col("category"));
        Expr cheap = call(Functions.testDouble("cheap", x -> x < 300), col("price"));
        UnaryOperator<Frame> own = frame -> frame.filter(cheap)
                .groupBy(loud.as("loud"))
                .agg(col("price").sum().as("sum"));
        UnaryOperator<Frame> builtIn = frame -> frame.filter(col("price").lt(300))
                .groupBy(col("category").upper().as("loud"))
                .agg(col("price").sum().as("sum"));
        assertThat(run(2, 100, own)).isEqualTo(run(1, 8192, builtIn));
    }

    private static String run(int threads, int batchRows, UnaryOperator<Frame> query) {
        try (Session session =
                Session.builder().threads(threads).batchRows(batchRows).build()) {
            return query.apply(session.scanParquet(file))
                    .collect()
                    .fingerprint()
                    .ordered();
        }
    }

    private static ResultTable rows(UnaryOperator<Frame> query) {
        try (Session session = Session.builder().threads(2).build()) {
            return query.apply(session.scanParquet(file)).collect();
        }
    }

    @Test
    void aFailureNamesTheFunctionAndTheRow() {
        UserFunction picky = Functions.ofLongs("picky", (left, right) -> {
            if (left == 4711) {
                throw new IllegalStateException("I do not like it");
            }
            return left + right;
        });
        assertThatThrownBy(() -> rows(
                        frame -> frame.select(call(picky, col("id"), lit(5)).as("x"))))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("picky")
                .hasMessageContaining("(4711, 5)")
                .hasMessageContaining("I do not like it")
                .hasRootCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void aResultOfTheWrongClassIsReported() {
        UserFunction liar = Functions.scalar(
                "liar", PrimitiveType.INT64, PrimitiveType.INT64, (Long id) -> id == 99 ? "ninety-nine" : id);
        assertThatThrownBy(() ->
                        rows(frame -> frame.select(call(liar, col("id")).as("x"))))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("liar")
                .hasMessageContaining("(99)")
                .hasMessageContaining("ninety-nine");
    }

    @Test
    void aBatchOfTheWrongLengthIsReported() {
        UserFunction cut = Functions.batch(
                "cut_off",
                PrimitiveType.DOUBLE,
                List.of(PrimitiveType.DOUBLE),
                (columns, rows) -> new DoubleVector(PrimitiveType.DOUBLE, new double[1], 1));
        assertThatThrownBy(() ->
                        rows(frame -> frame.select(call(cut, col("price")).as("x"))))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("cut_off must give")
                .hasMessageContaining("rows of double");
    }

    @Test
    void wrongArgumentsAreRefusedWhereTheyAreWritten() {
        assertThatThrownBy(() ->
                        rows(frame -> frame.select(call(upper(), col("price")).as("x"))))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("my_upper(string) → string")
                .hasMessageContaining("(double)");
    }

    @Test
    void onlyDeterministicOnesRunPerDictionaryEntry() {
        AtomicInteger calls = new AtomicInteger();
        UserFunction counting =
                Functions.scalar("counting", PrimitiveType.STRING, PrimitiveType.STRING, (String text) -> {
                    calls.incrementAndGet();
                    return text + "!";
                });
        rows(frame -> frame.select(call(counting, col("category")).as("x")));
        int present = ROWS - (ROWS + 6) / 7;
        assertThat(calls.getAndSet(0)).isEqualTo(present);
        rows(frame ->
                frame.select(call(counting.deterministic(), col("category")).as("x")));
        assertThat(calls.get()).isLessThan(present / 10);
    }

    @Test
    void theOptimizerLeavesWhatIsNotDeterministicAlone() {
        AtomicLong number = new AtomicLong();
        UserFunction next = Functions.ofLong("next", _ -> number.getAndIncrement());
        ResultTable table = rows(frame -> frame.withColumn("a", call(next, col("id")))
                .withColumn("b", col("a").plus(col("a")))
                .filter(col("a").mod(2).eq(0))
                .sort(col("b").desc())
                .limit(5));
        assertThat(number.get()).isEqualTo(ROWS);
        assertThat(table.column("b"))
                .isEqualTo(table.column("a").stream().map(a -> (Long) a * 2).toList());
        ResultTable twice = rows(frame -> frame.select(
                        call(next, col("id")).as("a"), call(next, col("id")).as("b"))
                .limit(1));
        assertThat(twice.value(0, 0)).isNotEqualTo(twice.value(0, 1));
        UserFunction tick = Functions.ofLongs("tick", 0, _ -> number.getAndIncrement());
        assertThat(Set.copyOf(rows(frame -> frame.select(call(tick).as("t"))).column("t")))
                .hasSize(ROWS);
    }

    @Test
    void explainShowsTheName() {
        try (Session session = Session.create()) {
            String plan = session.scanParquet(file)
                    .filter(call(Functions.testDouble("is_cheap", x -> x < 3), col("price")))
                    .explain();
            assertThat(plan).contains("is_cheap(price)");
        }
    }

    @Test
    void eachWorkerHasItsInstance() {
        Set<Object> instances = ConcurrentHashMap.newKeySet();
        UserFunction function = Functions.perWorker(() -> {
            AtomicBoolean busy = new AtomicBoolean();
            instances.add(busy);
            return Functions.ofLong("exclusive", id -> {
                if (!busy.compareAndSet(false, true)) {
                    throw new IllegalStateException("called by two threads at once");
                }
                busy.set(false);
                return id;
            });
        });
        assertThat(run(8, 64, frame -> frame.select(call(function, col("id")).as("x"))))
                .isEqualTo(run(1, 8192, frame -> frame.select(col("id").as("x"))));
        assertThat(instances).hasSizeGreaterThan(1);
    }
}
