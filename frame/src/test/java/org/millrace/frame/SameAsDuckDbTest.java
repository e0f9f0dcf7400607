package org.millrace.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.frame.Expressions.coalesce;
import static org.millrace.frame.Expressions.col;
import static org.millrace.frame.Expressions.concat;
import static org.millrace.frame.Expressions.count;
import static org.millrace.frame.Expressions.greatest;
import static org.millrace.frame.Expressions.least;
import static org.millrace.frame.Expressions.when;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.millrace.plan.expr.Expr;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.Field;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;

/// Expressions and queries over one Parquet file give what DuckDB gives over the same file.
class SameAsDuckDbTest {

    private static final Schema SCHEMA = Schema.of(
            new Field("n", PrimitiveType.INT64, false),
            new Field("i", PrimitiveType.INT32),
            new Field("d", PrimitiveType.DOUBLE),
            new Field("m", new DecimalType(10, 2)),
            new Field("s", PrimitiveType.STRING),
            new Field("day", PrimitiveType.DATE),
            new Field("moment", PrimitiveType.TIMESTAMP));

    @TempDir
    private static Path directory;

    private static Session session;
    private static DuckDb duckdb;
    private static Frame table;
    private static String from;

    @BeforeAll
    static void writeTable() throws SQLException {
        session = Session.builder().threads(2).batchRows(100).build();
        duckdb = new DuckDb();
        String file = directory.resolve("table.parquet").toString();
        session.fromRows(SCHEMA, randomRows()).writeParquet(file);
        table = session.scanParquet(file);
        from = " from '" + file + "'";
    }

    @AfterAll
    static void close() throws SQLException {
        session.close();
        duckdb.close();
    }

    private static List<List<Object>> randomRows() {
        Random random = new Random(42);
        List<String> words =
                List.of("", "Food", "Home & Garden", "sports", "naïve", "a,b;c", "  padded ", "Ünï", "x1y22");
        List<List<Object>> rows = new ArrayList<>();
        for (long n = 0; n < 2000; n++) {
            List<Object> row = Arrays.asList(
                    n,
                    random.nextInt(200) - 100,
                    random.nextInt(8) == 0 ? 0.0 : random.nextGaussian() * 100,
                    BigDecimal.valueOf(random.nextInt(200_000) - 100_000, 2),
                    words.get(random.nextInt(words.size())),
                    LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9000)),
                    LocalDateTime.of(1999, 12, 31, 0, 0).plusNanos(random.nextLong(700_000_000_000L) * 1_000_000));
            for (int i = 1; i < row.size(); i++) {
                if (random.nextInt(10) == 0) {
                    row.set(i, null);
                }
            }
            rows.add(row);
        }
        return rows;
    }

    static Stream<Arguments> arithmetic() {
        return Stream.of(
                expression(col("i").plus(col("n")), "i + n"),
                expression(col("i").times(3).minus(1), "i * 3 - 1"),
                expression(col("i").divide(7), "i / 7"),
                expression(col("i").quotient(7), "i // 7"),
                expression(col("i").mod(7), "i % 7"),
                expression(col("i").mod(col("i").mod(3)), "i % nullif(i % 3, 0)"),
                expression(col("d").times(col("i")), "d * i"),
                expression(col("m").plus(col("m")), "m + m"),
                expression(col("m").times(col("m")), "m * m"),
                expression(col("m").minus(col("i")), "m - i"),
                expression(col("m").mod(new BigDecimal("7.5")), "m % 7.5"),
                expression(col("m").round(1), "round(m, 1)"),
                expression(col("m").round(), "round(m, 0)"),
                expression(col("m").cast("decimal(6,1)"), "m::decimal(6,1)"),
                expression(col("m").cast("int32"), "m::int"),
                expression(col("d").cast("int64"), "d::bigint"));
    }

    static Stream<Arguments> conditions() {
        return Stream.of(
                expression(col("m").gt(col("i")), "m > i"),
                expression(col("m").eq(col("d")), "m::double = d"),
                expression(col("i").gt(5.5).and(col("d").le(10)), "i > 5.5 and d <= 10"),
                expression(col("i").isIn(1, 2, 3).or(col("s").isNull()), "i in (1, 2, 3) or s is null"),
                expression(col("i").lt(0).not(), "not (i < 0)"),
                expression(col("i").eqNullSafe(col("n")), "i is not distinct from n"),
                expression(col("d").between(-10, 10), "d between -10 and 10"),
                expression(coalesce(col("i"), col("n")), "coalesce(i, n)"),
                expression(col("i").nullIf(5), "nullif(i, 5)"),
                expression(least(col("i"), 10, col("n")), "least(i, 10, n)"),
                expression(greatest(col("d"), col("i")), "greatest(d, i)"),
                expression(
                        when(col("i").gt(50))
                                .then("high")
                                .when(col("i").gt(0))
                                .then("low")
                                .otherwise(col("s")),
                        "case when i > 50 then 'high' when i > 0 then 'low' else s end"));
    }

    static Stream<Arguments> mathematics() {
        return Stream.of(
                expression(col("d").abs().sqrt(), "sqrt(abs(d))"),
                expression(col("d").abs().plus(1).ln(), "ln(abs(d) + 1)"),
                expression(col("d").divide(100).exp(), "exp(d / 100)"),
                expression(col("i").pow(2), "pow(i, 2)"),
                expression(col("d").floor().plus(col("d").ceil()), "floor(d) + ceil(d)"),
                expression(col("d").round(1), "round(d, 1)"),
                expression(col("d").truncate(), "trunc(d)"),
                expression(col("d").sign(), "sign(d)::double"),
                expression(col("d").sin().atan2(col("i")), "atan2(sin(d), i)"));
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                expression(col("s").length(), "length(s)"),
                expression(col("s").octetLength(), "octet_length(encode(s))"),
                expression(col("s").upper().concat(col("s").lower()), "upper(s) || lower(s)"),
                expression(concat(col("s"), "-", col("i")), "s || '-' || i"),
                expression(col("s").trim(), "trim(s)"),
                expression(col("s").substring(2, 3), "substring(s, 2, 3)"),
                expression(col("s").replace("o", "00"), "replace(s, 'o', '00')"),
                expression(
                        col("s").contains("or").or(col("s").startsWith("F")),
                        "contains(s, 'or') or starts_with(s, 'F')"),
                expression(col("s").like("%o_%"), "s like '%o_%'"),
                expression(col("s").regexpMatches("[a-f]+"), "regexp_matches(s, '[a-f]+')"),
                expression(col("s").regexpReplace("[0-9]+", "#"), "regexp_replace(s, '[0-9]+', '#', 'g')"),
                expression(col("s").regexpExtract("([a-z])([0-9]+)", 2), "regexp_extract(s, '([a-z])([0-9]+)', 2)"),
                expression(col("s").reverse(), "reverse(s)"),
                expression(col("s").padStart(8, "*"), "lpad(s, 8, '*')"),
                expression(col("s").position("a"), "position('a' in s)"));
    }

    static Stream<Arguments> times() {
        return Stream.of(
                expression(
                        col("moment").year().times(100).plus(col("moment").month()),
                        "year(moment) * 100 + month(moment)"),
                expression(col("day").week(), "week(day)"),
                expression(col("day").dayOfWeek().plus(col("day").dayOfYear()), "dayofweek(day) + dayofyear(day)"),
                expression(col("moment").hour().plus(col("moment").minute()), "hour(moment) + minute(moment)"),
                expression(col("moment").extract("epoch"), "epoch(moment)"),
                expression(col("moment").truncateTo("month"), "date_trunc('month', moment)"),
                expression(col("moment").truncateTo("hour"), "date_trunc('hour', moment)"),
                expression(col("day").dateAdd("month", 1), "(day + interval 1 month)::date"),
                expression(col("moment").dateDifference("day", col("day")), "date_diff('day', moment, day::timestamp)"),
                expression(col("day").plus(col("i")), "day + i"),
                expression(col("day").minus("2010-01-01").abs(), "abs(day - date '2010-01-01')"),
                expression(col("day").gt("2010-06-15"), "day > '2010-06-15'"),
                expression(col("moment").lt(col("day")), "moment < day"),
                expression(col("i").cast("string"), "i::varchar"),
                expression(col("day").cast("string"), "day::varchar"),
                expression(col("s").tryCast("int32"), "try_cast(s as int)"));
    }

    private static Arguments expression(Expr expression, String sql) {
        return Arguments.of(sql, expression);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"arithmetic", "conditions", "mathematics", "texts", "times"})
    void anExpressionGivesTheSame(String sql, Expr expression) throws SQLException {
        assertSame(table.select(expression.as("x")).collect(), "select " + sql + from);
    }

    static Stream<Arguments> queries() {
        return Stream.of(
                query("all aggregates", t -> t.agg(aggregates()), "select " + SQL_AGGREGATES + " from t"),
                query(
                        "all aggregates by key",
                        t -> t.groupBy("s").agg(aggregates()).sort("s"),
                        "select s, " + SQL_AGGREGATES + " from t group by s order by s nulls last"),
                query(
                        "distinct and filtered aggregates",
                        t -> t.groupBy("s")
                                .agg(
                                        col("i").countDistinct().as("a"),
                                        col("i").sum().distinct().as("b"),
                                        col("d").sum().where(col("i").gt(0)).as("c"),
                                        count().where(col("d").isNull()).as("e"))
                                .sort("s"),
                        "select s, count(distinct i), sum(distinct i), sum(d) filter (i > 0),"
                                + " count(*) filter (d is null) from t group by s order by s nulls last"),
                query(
                        "group by expressions",
                        t -> t.groupBy(
                                        col("moment").year().as("y"),
                                        col("i").gt(0).as("p"))
                                .agg(
                                        count().as("n"),
                                        col("n").max().minus(col("n").min()).as("r"))
                                .sort("y", "p"),
                        "select year(moment) y, i > 0 p, count(*), max(n) - min(n) from t group by y, p"
                                + " order by y nulls last, p nulls last"),
                query(
                        "order and limit",
                        t -> t.sort(col("s").desc(), col("i").nullsFirst(), col("n"))
                                .offset(7)
                                .limit(50),
                        "select * from t order by s desc nulls last, i nulls first, n limit 50 offset 7"),
                query(
                        "top rows with computed columns",
                        t -> t.withColumn("u", col("s").upper())
                                .topK(20, col("d").desc(), col("n"))
                                .select("n", "u"),
                        "select n, upper(s) from t order by d desc nulls last, n limit 20"),
                query(
                        "distinct",
                        t -> t.select(col("s"), col("i").mod(3).as("r"))
                                .distinct()
                                .sort("s", "r"),
                        "select distinct s, i % 3 r from t order by s nulls last, r nulls last"),
                query(
                        "union and filter",
                        t -> t.filter(col("i").gt(90))
                                .union(t.filter(col("i").lt(-90)))
                                .filter(col("d").isNotNull())
                                .sort("n"),
                        "select * from t where (i > 90 or i < -90) and d is not null order by n"),
                query(
                        "filter on a group",
                        t -> t.groupBy("s")
                                .agg(count().as("c"))
                                .filter(col("c").gt(190).and(col("s").ne("Food")))
                                .sort("s"),
                        "select s, count(*) c from t group by s having c > 190 and s <> 'Food' order by s"));
    }

    private static final String SQL_AGGREGATES = "count(*), count(i), sum(i), sum(d), sum(m), avg(i), avg(d),"
            + " avg(m::double), min(d), max(m), min(s), max(day), stddev_samp(d), var_pop(d), skewness(d), kurtosis(d),"
            + " median(d), quantile_cont(d, 0.9), bool_and(i > -200), bool_or(i > 200)";

    private static Expr[] aggregates() {
        return new Expr[] {
            count().as("a0"),
            col("i").count().as("a1"),
            col("i").sum().as("a2"),
            col("d").sum().as("a3"),
            col("m").sum().as("a4"),
            col("i").mean().as("a5"),
            col("d").mean().as("a6"),
            col("m").mean().as("a7"),
            col("d").min().as("a8"),
            col("m").max().as("a9"),
            col("s").min().as("b0"),
            col("day").max().as("b1"),
            col("d").std().as("b2"),
            col("d").varPopulation().as("b3"),
            col("d").skewness().as("b4"),
            col("d").kurtosis().as("b5"),
            col("d").median().as("b6"),
            col("d").quantile(0.9).as("b7"),
            col("i").gt(-200).all().as("b8"),
            col("i").gt(200).any().as("b9")
        };
    }

    private static Arguments query(String name, UnaryOperator<Frame> frame, String sql) {
        return Arguments.of(name, frame, sql);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void aQueryGivesTheSame(String name, UnaryOperator<Frame> frame, String sql) throws SQLException {
        assertSame(frame.apply(table).collect(), "with t as (select *" + from + ") " + sql);
    }

    private static void assertSame(ResultTable table, String sql) throws SQLException {
        List<List<Object>> rows = DuckDb.rows(table);
        List<List<Object>> expected = duckdb.rows(sql);
        assertThat(rows).hasSameSizeAs(expected);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i))
                    .as("row %d", i)
                    .usingElementComparator(SameAsDuckDbTest::compareNearly)
                    .isEqualTo(expected.get(i));
        }
    }

    /// Equal up to the order in which an engine adds numbers.
    private static int compareNearly(Object left, Object right) {
        if (left instanceof Double a && right instanceof Double b) {
            double tolerance = 1e-9 * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
            boolean near = Double.isFinite(tolerance) && Math.abs(a - b) <= tolerance;
            return near || Double.compare(a, b) == 0 ? 0 : 1;
        }
        return Objects.equals(left, right) ? 0 : 1;
    }
}
