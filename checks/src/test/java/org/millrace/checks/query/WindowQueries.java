package org.millrace.checks.query;

import static org.millrace.frame.Expressions.col;
import static org.millrace.frame.Expressions.count;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.millrace.frame.Frame;
import org.millrace.plan.expr.Expr;
import org.millrace.plan.expr.Window;

/// Queries with window functions, as [Queries] has them.
final class WindowQueries {

    private static final Window BY_CATEGORY = Window.partitionBy("category");
    private static final Window HUNDRED = BY_CATEGORY.orderBy("id").rowsBetween(-100, 0);

    private WindowQueries() {}

    private static Queries.Pair rows(String sql, UnaryOperator<Frame> frame) {
        return new Queries.Pair(sql, false, frame);
    }

    static List<Queries.Pair> all() {
        return List.of(
                rows(
                        "SELECT id, row_number() OVER (PARTITION BY category ORDER BY price DESC, id) AS n,"
                                + " rank() OVER (PARTITION BY category ORDER BY small) AS r,"
                                + " ntile(5) OVER (PARTITION BY category ORDER BY price DESC, id) AS t FROM sample",
                        f -> f.select(
                                col("id"),
                                Expr.rowNumber()
                                        .over(BY_CATEGORY.orderBy(col("price").desc(), col("id")))
                                        .as("n"),
                                Expr.rank().over(BY_CATEGORY.orderBy("small")).as("r"),
                                Expr.ntile(5)
                                        .over(BY_CATEGORY.orderBy(col("price").desc(), col("id")))
                                        .as("t"))),
                rows(
                        "SELECT id, sum(price) OVER w AS s, avg(small) OVER w AS a, max(text) OVER w AS m,"
                                + " stddev_samp(price) OVER w AS d, median(price) OVER w AS q, lag(text) OVER w AS b"
                                + " FROM sample WINDOW w AS (PARTITION BY category ORDER BY id ROWS 100 PRECEDING)",
                        f -> f.select(
                                col("id"),
                                col("price").sum().over(HUNDRED).as("s"),
                                col("small").mean().over(HUNDRED).as("a"),
                                col("text").max().over(HUNDRED).as("m"),
                                col("price").std().over(HUNDRED).as("d"),
                                col("price").median().over(HUNDRED).as("q"),
                                col("text").lag().over(HUNDRED).as("b"))),
                rows(
                        "SELECT id, price / sum(price) OVER (PARTITION BY category) AS s,"
                                + " cume_dist() OVER (ORDER BY small) AS c FROM sample WHERE id < 9000",
                        f -> f.filter(col("id").lt(9000))
                                .select(
                                        col("id"),
                                        col("price")
                                                .divide(col("price").sum().over(BY_CATEGORY))
                                                .as("s"),
                                        Expr.cumeDist()
                                                .over(Window.ordered("small"))
                                                .as("c"))),
                rows(
                        "SELECT id, count(*) OVER (ORDER BY moment RANGE BETWEEN INTERVAL 604799999999 MICROSECOND"
                                + " PRECEDING AND CURRENT ROW) AS n, last_value(customer IGNORE NULLS)"
                                + " OVER (ORDER BY moment) AS c FROM sample",
                        f -> f.select(
                                col("id"),
                                count().over(Window.ordered("moment").rolling(Duration.ofDays(7)))
                                        .as("n"),
                                col("customer")
                                        .lastValue()
                                        .ignoreNulls()
                                        .over(Window.ordered("moment"))
                                        .as("c"))),
                rows(
                        "SELECT id, n FROM (SELECT id, customer, row_number() OVER (PARTITION BY customer ORDER BY"
                                + " price DESC, id) AS n FROM sample) WHERE n <= 2 AND customer < 500",
                        f -> f.withColumn(
                                        "n",
                                        Expr.rowNumber()
                                                .over(Window.partitionBy("customer")
                                                        .orderBy(col("price").desc(), col("id"))))
                                .filter(col("n").le(2).and(col("customer").lt(500)))
                                .select("id", "n")));
    }
}
