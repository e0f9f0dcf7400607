package org.millrace.checks.query;

import static org.millrace.frame.Expressions.anyOf;
import static org.millrace.frame.Expressions.coalesce;
import static org.millrace.frame.Expressions.col;
import static org.millrace.frame.Expressions.count;
import static org.millrace.frame.Expressions.lit;
import static org.millrace.frame.Expressions.when;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.millrace.frame.Frame;
import org.millrace.plan.relation.JoinType;

/// The same queries for Millrace and in SQL over a table named `sample`.
final class Queries {

    private Queries() {}

    /// A query in both forms.
    ///
    /// @param ordered whether the order of the rows is part of the result
    record Pair(String sql, boolean ordered, UnaryOperator<Frame> frame) {

        @Override
        public String toString() {
            return sql;
        }
    }

    private static Pair rows(String sql, UnaryOperator<Frame> frame) {
        return new Pair(sql, false, frame);
    }

    private static Pair ordered(String sql, UnaryOperator<Frame> frame) {
        return new Pair(sql, true, frame);
    }

    static List<Pair> all() {
        return Stream.of(ofRows(), ofJoins(), WindowQueries.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Pair> ofJoins() {
        return List.of(
                rows(
                        "SELECT category, sum(price) AS s, count(*) AS n FROM (SELECT a.category, b.price FROM sample a"
                                + " JOIN sample b ON a.customer = b.customer) GROUP BY category",
                        f -> f.select("customer", "category")
                                .join(f.select("customer", "price"), "customer")
                                .groupBy("category")
                                .agg(col("price").sum().as("s"), count().as("n"))),
                rows(
                        "SELECT a.id, b.price FROM sample a LEFT JOIN (SELECT customer, price FROM sample WHERE small < 3) b"
                                + " ON a.customer = b.customer",
                        f -> f.select("id", "customer")
                                .join(
                                        f.filter(col("small").lt(3)).select("customer", "price"),
                                        JoinType.LEFT,
                                        "customer")
                                .select("id", "price")),
                rows(
                        "SELECT * FROM sample WHERE text IN (SELECT text FROM sample WHERE flag AND small < 2)",
                        f -> f.join(
                                f.filter(col("flag").and(col("small").lt(2))).select("text"), JoinType.SEMI, "text")));
    }

    private static List<Pair> ofRows() {
        return List.of(
                rows("SELECT * FROM sample", f -> f),
                rows("SELECT count(*) AS n FROM sample", f -> f.agg(count().as("n"))),
                rows(
                        "SELECT sum(price * small) AS s, sum(small) AS t FROM sample",
                        f -> f.agg(
                                col("price").times(col("small")).sum().as("s"),
                                col("small").sum().as("t"))),
                rows(
                        "SELECT avg(price) AS a, stddev_samp(price) AS b, var_pop(price) AS c, min(price) AS d,"
                                + " max(price) AS e, skewness(price) AS f, kurtosis(price) AS g, median(price) AS h,"
                                + " quantile_cont(price, 0.9) AS i, quantile_disc(price, 0.9) AS j FROM sample",
                        f -> f.agg(
                                col("price").mean().as("a"),
                                col("price").std().as("b"),
                                col("price").varPopulation().as("c"),
                                col("price").min().as("d"),
                                col("price").max().as("e"),
                                col("price").skewness().as("f"),
                                col("price").kurtosis().as("g"),
                                col("price").median().as("h"),
                                col("price").quantile(0.9).as("i"),
                                col("price").quantileDiscrete(0.9).as("j"))),
                rows(
                        "SELECT category, avg(sqrt(price) * ln(1 + small)) AS a, count(customer) AS n,"
                                + " count(DISTINCT customer) AS d, bool_or(flag) AS o, bool_and(flag) AS p"
                                + " FROM sample GROUP BY category",
                        f -> f.groupBy("category")
                                .agg(
                                        col("price")
                                                .sqrt()
                                                .times(col("small").log1p())
                                                .mean()
                                                .as("a"),
                                        col("customer").count().as("n"),
                                        col("customer").countDistinct().as("d"),
                                        col("flag").any().as("o"),
                                        col("flag").all().as("p"))),
                rows(
                        "SELECT customer, sum(price) AS s, min(text) AS a, max(day) AS b, first(id ORDER BY id) AS c"
                                + " FROM sample GROUP BY customer",
                        f -> f.groupBy("customer")
                                .agg(
                                        col("price").sum().as("s"),
                                        col("text").min().as("a"),
                                        col("day").max().as("b"),
                                        col("id").first().as("c"))),
                rows(
                        "SELECT category, CASE WHEN price <= 50 THEN 'low' WHEN price <= 200 THEN 'mid' WHEN price <= 500"
                                + " THEN 'high' ELSE 'premium' END AS bin, sum(price * small) AS r, sum(small) AS q"
                                + " FROM sample GROUP BY ALL",
                        f -> f.withColumn(
                                        "bin",
                                        col("price")
                                                .cut(
                                                        List.of(0, 50, 200, 500, 1000),
                                                        List.of("low", "mid", "high", "premium")))
                                .groupBy("category", "bin")
                                .agg(
                                        col("price").times(col("small")).sum().as("r"),
                                        col("small").sum().as("q"))),
                rows(
                        "SELECT id, price FROM sample WHERE price > 990 AND category = 'Food' OR id BETWEEN 100 AND 120",
                        f -> f.filter(anyOf(
                                        col("price").gt(990).and(col("category").eq("Food")),
                                        col("id").between(100, 120)))
                                .select("id", "price")),
                rows(
                        "SELECT id FROM sample WHERE amount > 1e9",
                        f -> f.filter(col("amount").gt(1e9)).select("id")),
                rows(
                        "SELECT id, amount FROM sample WHERE isnan(amount) OR amount IS NULL AND small < 3",
                        f -> f.filter(col("amount")
                                        .isNaN()
                                        .or(col("amount")
                                                .isNull()
                                                .and(col("small").lt(3))))
                                .select("id", "amount")),
                rows(
                        "SELECT id FROM sample WHERE NOT (amount > 0) AND category NOT IN ('Food', 'Home')",
                        f -> f.filter(col("amount")
                                        .gt(0)
                                        .not()
                                        .and(col("category")
                                                .isIn("Food", "Home")
                                                .not()))
                                .select("id")),
                rows(
                        "SELECT id, upper(category) AS u, substr(text, 2, 4) AS s, length(text) AS l,"
                                + " text LIKE '%42%' AS m, replace(text, 'item', 'i') AS r FROM sample WHERE id % 7 = 0",
                        f -> f.filter(col("id").mod(7).eq(0))
                                .select(
                                        col("id"),
                                        col("category").upper().as("u"),
                                        col("text").substring(2, 4).as("s"),
                                        col("text").length().as("l"),
                                        col("text").like("%42%").as("m"),
                                        col("text").replace("item", "i").as("r"))),
                rows(
                        "SELECT id, year(moment) AS y, month(day) AS m, date_trunc('hour', moment) AS h FROM sample"
                                + " WHERE day < DATE '2000-02-01'",
                        f -> f.filter(col("day").lt(java.time.LocalDate.of(2000, 2, 1)))
                                .select(
                                        col("id"),
                                        col("moment").year().as("y"),
                                        col("day").month().as("m"),
                                        col("moment").truncateTo("hour").as("h"))),
                rows(
                        "SELECT id, coalesce(customer, -1) AS c, CASE WHEN small > 20 THEN 'many' WHEN small > 10 THEN"
                                + " 'some' END AS w, CAST(price AS BIGINT) AS p, TRY_CAST(text AS BIGINT) AS t FROM sample",
                        f -> f.select(
                                col("id"),
                                coalesce(col("customer"), lit(-1)).as("c"),
                                when(col("small").gt(20))
                                        .then("many")
                                        .when(col("small").gt(10))
                                        .then("some")
                                        .as("w"),
                                col("price").cast("int64").as("p"),
                                col("text").tryCast("int64").as("t"))),
                rows(
                        "SELECT DISTINCT category, flag FROM sample",
                        f -> f.select("category", "flag").distinct()),
                rows(
                        "SELECT small, count(*) AS n FROM sample GROUP BY small HAVING count(*) > 1450",
                        f -> f.groupBy("small").agg(count().as("n")).filter(col("n").gt(1450))),
                ordered(
                        "SELECT id, price FROM sample ORDER BY price DESC, id LIMIT 10",
                        f -> f.topK(10, col("price").desc(), col("id").asc()).select("id", "price")),
                ordered(
                        "SELECT id, amount, text FROM sample ORDER BY text NULLS FIRST, amount DESC NULLS LAST, id",
                        f -> f.sort(
                                        col("text").asc().nullsFirst(),
                                        col("amount").desc().nullsLast(),
                                        col("id").asc())
                                .select("id", "amount", "text")),
                ordered(
                        "SELECT id FROM sample ORDER BY id DESC LIMIT 5 OFFSET 1000",
                        f -> f.sort(col("id").desc()).offset(1000).limit(5).select("id")),
                ordered(
                        "SELECT id, category FROM sample ORDER BY id LIMIT 17",
                        f -> f.limit(17).select("id", "category")),
                rows(
                        "SELECT category FROM sample WHERE id < 50 UNION ALL SELECT text FROM sample WHERE id > 59980",
                        f -> f.filter(col("id").lt(50))
                                .select("category")
                                .union(f.filter(col("id").gt(59980)).select("text"))),
                rows(
                        "SELECT flag, string_agg(category, '|' ORDER BY id) AS s FROM sample WHERE id < 500 GROUP BY flag",
                        f -> f.filter(col("id").lt(500))
                                .groupBy("flag")
                                .agg(col("category").stringAgg("|").as("s"))));
    }
}
