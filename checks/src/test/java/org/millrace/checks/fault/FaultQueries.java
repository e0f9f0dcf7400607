package org.millrace.checks.fault;

import static org.millrace.frame.Expressions.col;
import static org.millrace.frame.Expressions.count;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.millrace.frame.Frame;
import org.millrace.plan.expr.Window;

/// Queries whose operators hold rows.
final class FaultQueries {

    private FaultQueries() {}

    /// Queries over a table with the columns id, customer, price and name, by name.
    static Map<String, UnaryOperator<Frame>> all() {
        Map<String, UnaryOperator<Frame>> queries = new LinkedHashMap<>();
        queries.put(
                "aggregate",
                sales -> sales.groupBy("customer")
                        .agg(
                                col("price").sum().as("sum"),
                                col("name").max().as("last"),
                                col("price").median().as("median"),
                                count().as("rows")));
        queries.put(
                "many groups",
                sales -> sales.groupBy("id", "name").agg(col("price").sum().as("sum")));
        queries.put("sort", sales -> sales.sort(col("price").desc(), col("name")));
        queries.put("distinct", sales -> sales.select("customer", "name").distinct());
        queries.put(
                "count distinct",
                sales -> sales.agg(
                        col("id").countDistinct().as("ids"),
                        col("name").countDistinct().as("names")));
        queries.put(
                "sorted aggregate of a sort",
                sales -> sales.sort(col("name"), col("price"))
                        .groupBy("customer")
                        .agg(col("price").first().as("cheapest"))
                        .sort(col("cheapest").desc()));
        queries.put(
                "window",
                sales -> sales.withColumns(col("price")
                        .sum()
                        .over(Window.partitionBy("customer").orderBy("name"))
                        .as("running")));
        queries.put(
                "join", sales -> sales.join(sales.select(col("id"), col("name").as("other")), "id"));
        return queries;
    }
}
