package org.millrace.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millrace.frame.Expressions.col;
import static org.millrace.frame.Expressions.count;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.errors.QueryException;
import org.millrace.plan.expr.AggregateExpr;
import org.millrace.plan.expr.Expr;
import org.millrace.plan.expr.FunctionExpr;
import org.millrace.plan.expr.Window;
import org.millrace.plan.expression.AggregateFunction;
import org.millrace.plan.expression.Function;
import org.millrace.vectors.Field;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;

/// Aggregates of two values, of bits and in an order of their own, and nested keys: what DuckDB gives, and the same for
/// any threads, batches and memory.
class FurtherAggregatesTest {

    private static final Schema SCHEMA = Schema.of(
            new Field("k", PrimitiveType.INT32),
            new Field("n", PrimitiveType.INT64, false),
            new Field("i", PrimitiveType.INT32),
            new Field("x", PrimitiveType.DOUBLE),
            new Field("y", PrimitiveType.DOUBLE),
            new Field("s", PrimitiveType.STRING));

    @TempDir
    private static Path directory;

    private static String file = "";

    @BeforeAll
    static void writeTable() {
        Random random = new Random(5);
        List<List<Object>> rows = new ArrayList<>();
        for (long n = 0; n < 4000; n++) {
            double x = random.nextInt(100) / 4.0;
            List<Object> row = Arrays.asList(
                    random.nextInt(9), n, random.nextInt(64), x, 2 * x + random.nextInt(8), "w" + random.nextInt(30));
            for (int i = 0; i < row.size(); i++) {
                if (i != 1 && random.nextInt(12) == 0) {
                    row.set(i, null);
                }
            }
            rows.add(row);
        }
        file = directory.resolve("table.parquet").toString();
        try (Session session = Session.builder().build()) {
            session.fromRows(SCHEMA, rows).writeParquet(file);
        }
    }

    /// The rows of a query, the same for every setting.
    private static List<List<Object>> same(UnaryOperator<Frame> query) {
        List<List<Object>> expected = null;
        for (int threads : new int[] {1, 3}) {
            for (int batchRows : new int[] {7, 1000}) {
                try (Session session = Session.builder()
                        .threads(threads)
                        .batchRows(batchRows)
                        .memory(64L << 20)
                        .build()) {
                    List<List<Object>> rows =
                            DuckDb.rows(query.apply(session.scanParquet(file)).collect());
                    expected = expected == null ? rows : expected;
                    assertThat(rows).isEqualTo(expected);
                }
            }
        }
        return expected;
    }

    private static void compare(UnaryOperator<Frame> query, String sql) throws SQLException {
        List<List<Object>> ours = same(query);
        try (DuckDb duckdb = new DuckDb()) {
            List<List<Object>> theirs = duckdb.rows(sql.replace("$t", "'" + file + "'"));
            assertThat(ours).hasSameSizeAs(theirs);
            for (int row = 0; row < ours.size(); row++) {
                for (int column = 0; column < ours.get(row).size(); column++) {
                    same(ours.get(row).get(column), theirs.get(row).get(column), sql + " in row " + row);
                }
            }
        }
    }

    private static void same(Object mine, Object theirs, String where) {
        if (mine instanceof Double a && theirs instanceof Double b && !a.equals(b)) {
            assertThat(a).as(where).isCloseTo(b, org.assertj.core.data.Percentage.withPercentage(1e-9));
        } else {
            assertThat(mine).as(where).isEqualTo(theirs);
        }
    }

    @Test
    void rowsOfExtremesAndProductsAndBits() throws SQLException {
        Expr[] aggregates = {
            col("s").argMin(col("n")),
            col("n").argMax(col("x").times(10000).minus(col("n"))),
            col("i").bitAnd(),
            col("i").bitOr(),
            col("i").bitXor(),
            col("x").divide(20).product(),
            col("i").mod(5).mode().where(col("n").lt(0))
        };
        String list =
                "arg_min(s, n), arg_max(n, x * 10000 - n), bit_and(i), bit_or(i), bit_xor(i), product(x / 20), null";
        compare(
                table -> table.groupBy("k").agg(named(aggregates)).sort("k"),
                "select k, " + list + " from $t group by k order by k");
        compare(table -> table.agg(named(aggregates)), "select " + list + " from $t");
        compare(
                table -> table.filter(col("n").lt(0)).agg(named(aggregates)),
                "select " + list + " from $t where n < 0");
    }

    private static Expr[] named(Expr... aggregates) {
        Expr[] all = new Expr[aggregates.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = aggregates[i].as("c" + i);
        }
        return all;
    }

    @Test
    void momentsOfPairs() throws SQLException {
        List<AggregateFunction> functions = List.of(
                AggregateFunction.COVAR_POP,
                AggregateFunction.COVAR_SAMP,
                AggregateFunction.CORR,
                AggregateFunction.REGR_SLOPE,
                AggregateFunction.REGR_INTERCEPT,
                AggregateFunction.REGR_R2,
                AggregateFunction.REGR_COUNT,
                AggregateFunction.REGR_AVGX,
                AggregateFunction.REGR_AVGY,
                AggregateFunction.REGR_SXX,
                AggregateFunction.REGR_SYY,
                AggregateFunction.REGR_SXY);
        Expr[] aggregates = functions.stream()
                .map(function -> AggregateExpr.of(function, col("y"), col("x")))
                .toArray(Expr[]::new);
        StringBuilder list = new StringBuilder("k");
        functions.forEach(
                function -> list.append(", ").append(function.spelling()).append("(y, x)"));
        compare(
                table -> table.groupBy("k").agg(named(aggregates)).sort("k"),
                "select " + list + " from $t group by k order by k");
    }

    @Test
    void listsAndTextsInAnOrderOfTheirOwn() throws SQLException {
        compare(
                table -> table.groupBy("k")
                        .agg(
                                col("s").stringAggBy("|", col("x").desc().nullsFirst(), col("n"))
                                        .as("t"),
                                col("i").listBy(col("s"), col("n").desc())
                                        .where(col("n").gt(100))
                                        .as("l"))
                        .select(
                                col("k"),
                                col("t"),
                                FunctionExpr.of(Function.LIST_JOIN, col("l"), ",")
                                        .as("l"))
                        .sort("k"),
                "select k, string_agg(s, '|' order by x desc nulls first, n), array_to_string(list(i order by s, n desc)"
                        + " filter (n > 100), ',') from $t group by k order by k");
    }

    @Test
    void theMostFrequentValueIsTheFirstOfSeveral() {
        assertThat(same(table ->
                        table.filter(col("n").lt(2000)).agg(col("k").mode().as("m"))))
                .isEqualTo(same(table -> table.filter(col("n").lt(2000).and(col("k").isNotNull()))
                        .groupBy("k")
                        .agg(count().as("c"), col("n").min().as("first"))
                        .sort(col("c").desc(), col("first"))
                        .select("k")
                        .limit(1)));
    }

    @Test
    void nestedValuesAreKeysOfGroupsAndOrders() throws SQLException {
        Expr pair = FunctionExpr.of(Function.LIST_VALUE, col("k"), col("i").mod(4));
        compare(
                table -> table.groupBy(pair.as("p"))
                        .agg(count().as("c"))
                        .sort(col("p").desc())
                        .select(
                                FunctionExpr.of(Function.LIST_ELEMENT, col("p"), 1)
                                        .as("a"),
                                col("c")),
                "select [k, i % 4][1], count(*) from $t group by [k, i % 4] order by [k, i % 4] desc");
        compare(
                table -> table.select(pair.as("p"))
                        .distinct()
                        .sort("p")
                        .select(FunctionExpr.of(Function.LIST_ELEMENT, col("p"), 2)
                                .as("a")),
                "select p[2] from (select distinct [k, i % 4] p from $t) order by p");
    }

    @Test
    void windowsTakeThemToo() throws SQLException {
        compare(
                table -> table.select(
                                col("n"),
                                col("y").covariance(col("x"))
                                        .over(Window.partitionBy("k")
                                                .orderBy("n")
                                                .rowsBetween(-3, 0))
                                        .as("c"),
                                col("s").argMin(col("x").times(10000).plus(col("n")))
                                        .over(Window.partitionBy("k"))
                                        .as("m"))
                        .sort("n"),
                "select n, covar_samp(y, x) over (partition by k order by n rows 3 preceding),"
                        + " arg_min(s, x * 10000 + n) over (partition by k)"
                        + " from $t order by n");
    }

    @Test
    void pairsAreNotDistinct() {
        assertThatThrownBy(
                        () -> same(table -> table.agg(col("s").argMin(col("n")).distinct())))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("cannot be distinct");
    }
}
