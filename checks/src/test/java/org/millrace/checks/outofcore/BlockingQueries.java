package org.millrace.checks.outofcore;

import static org.millrace.frame.Expressions.col;
import static org.millrace.frame.Expressions.lit;
import static org.millrace.frame.Expressions.when;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.millrace.frame.Frame;
import org.millrace.plan.expr.Expr;
import org.millrace.plan.expr.Window;
import org.millrace.plan.relation.JoinType;

/// Every operator that holds rows, alone and three in one plan, over the table of sales.
final class BlockingQueries {

    private BlockingQueries() {}

    /// The queries by name.
    static Map<String, UnaryOperator<Frame>> all() {
        Map<String, UnaryOperator<Frame>> queries = new LinkedHashMap<>();
        aggregates(queries);
        sorts(queries);
        joins(queries);
        windows(queries);
        queries.put("join, aggregate, window, sort", BlockingQueries::three);
        return queries;
    }

    private static void aggregates(Map<String, UnaryOperator<Frame>> queries) {
        queries.put(
                "many groups",
                sales -> sales.groupBy("customer_id", "product_id")
                        .agg(
                                col("price").times(col("quantity")).sum().as("revenue"),
                                col("price").std().as("deviation"),
                                col("category").first().as("category")));
        queries.put(
                "distinct", sales -> sales.select("customer_id", "product_id").distinct());
        queries.put("first of each", sales -> sales.unique("customer_id", "quantity"));
        queries.put(
                "distinct values",
                sales -> sales.agg(
                        col("date").countDistinct().as("dates"),
                        col("price").countDistinct().as("prices")));
        queries.put(
                "exact quantiles",
                sales -> sales.groupBy("category")
                        .agg(
                                col("price").median().as("median"),
                                col("price").quantile(0.9).as("high")));
        queries.put(
                "lists",
                sales -> sales.groupBy("customer_id")
                        .agg(
                                col("price").list().as("prices"),
                                col("category").stringAgg("; ").as("categories")));
        queries.put(
                "half of all rows in one group",
                sales -> half(sales)
                        .groupBy("half")
                        .agg(
                                col("price").median().as("median"),
                                col("price").sum().as("sum"),
                                col("date").countDistinct().as("dates")));
    }

    private static void sorts(Map<String, UnaryOperator<Frame>> queries) {
        queries.put("sort by numbers", sales -> sales.sort("customer_id", "product_id"));
        queries.put("sort by text", sales -> sales.sort(col("category").desc(), col("price")));
        queries.put("half of all rows with one key", sales -> half(sales).sort("half"));
    }

    private static void joins(Map<String, UnaryOperator<Frame>> queries) {
        queries.put(
                "self-join",
                sales -> sales.select("date", "customer_id", "price")
                        .join(sales.select("date", "product_id", "category"), "date"));
        for (JoinType type : new JoinType[] {JoinType.LEFT, JoinType.FULL, JoinType.SEMI, JoinType.ANTI}) {
            queries.put(
                    "join " + type,
                    sales -> sales.filter(col("quantity").lt(lit(30)))
                            .select("date", "customer_id", "price")
                            .join(
                                    sales.filter(col("quantity").gt(lit(20))).select("date", "product_id"),
                                    type,
                                    "date"));
        }
        queries.put(
                "join with half of all rows in one key",
                sales -> half(sales)
                        .select("half", "price")
                        .join(
                                sales.unique("customer_id")
                                        .select(
                                                col("customer_id")
                                                        .cast(org.millrace.vectors.PrimitiveType.INT64)
                                                        .as("half"),
                                                col("category")),
                                JoinType.LEFT,
                                "half"));
    }

    private static void windows(Map<String, UnaryOperator<Frame>> queries) {
        Window byCustomer = Window.partitionBy("customer_id").orderBy("date");
        queries.put(
                "windows",
                sales -> sales.withColumns(
                        Expr.rowNumber().over(byCustomer).as("number"),
                        col("price").sum().over(byCustomer).as("running"),
                        col("price").mean().over(byCustomer.rowsBetween(-3, 3)).as("near")));
        queries.put(
                "window of all rows",
                sales -> sales.withColumns(
                        col("price").sum().over(Window.all().orderBy("date")).as("running"),
                        Expr.percentRank().over(Window.all().orderBy("price")).as("rank")));
        queries.put(
                "window with half of all rows in one partition",
                sales -> half(sales)
                        .withColumns(col("price")
                                .sum()
                                .over(Window.partitionBy("half").orderBy("date"))
                                .as("running")));
    }

    /// Half of all rows have the same value in one column.
    private static Frame half(Frame sales) {
        return sales.withColumn(
                "half",
                when(col("product_id").gt(lit(5000)))
                        .then(lit(0L))
                        .otherwise(col("customer_id").cast(org.millrace.vectors.PrimitiveType.INT64)));
    }

    private static Frame three(Frame sales) {
        Frame groups = sales.groupBy("customer_id", "product_id")
                .agg(col("price").sum().as("spent"));
        return sales.join(groups, "customer_id", "product_id")
                .withColumns(Expr.rowNumber()
                        .over(Window.partitionBy("product_id").orderBy("spent", "date"))
                        .as("number"))
                .sort(col("spent").desc(), col("date"));
    }
}
