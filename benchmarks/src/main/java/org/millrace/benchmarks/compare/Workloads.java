package org.millrace.benchmarks.compare;

import static org.millrace.frame.Expressions.col;
import static org.millrace.frame.Expressions.count;

import java.util.List;
import org.millrace.benchmarks.compare.Workload.Kind;
import org.millrace.cli.pipeline.SalesPipeline;
import org.millrace.frame.Frame;
import org.millrace.plan.expr.Expr;

/// The work of the comparison. Results with many groups are summed up, because fetching them would measure the
/// interface and not the engine.
final class Workloads {

    static final List<Workload> ALL = List.of(
            new Workload(
                    "parquet-sum",
                    "Parquet: sum(price * quantity)",
                    Kind.PARQUET,
                    (sales, customers) -> sales.agg(revenue().sum().as("revenue")),
                    "SELECT sum(price * quantity) FROM $sales"),
            new Workload(
                    "parquet-stats",
                    "Parquet: mean, std, min, max, count of price",
                    Kind.PARQUET,
                    (sales, customers) -> priceStatistics(sales),
                    "SELECT avg(price), stddev_samp(price), min(price), max(price), count(price) FROM $sales"),
            new Workload(
                    "parquet-score",
                    "Parquet: mean, sum, count of sqrt(price)*ln(1+quantity) by category",
                    Kind.PARQUET,
                    (sales, customers) -> score(sales),
                    "SELECT category, avg(s), sum(s), count(s) FROM "
                            + "(SELECT category, sqrt(price) * ln(1 + quantity) AS s FROM $sales) GROUP BY category"),
            new Workload(
                    "parquet-pipeline",
                    "Parquet: the pipeline (revenue and quantity by category × price bin)",
                    Kind.PARQUET,
                    (sales, customers) -> SalesPipeline.of(sales),
                    """
                    SELECT category, bin, sum(revenue), avg(revenue), count(revenue), sum(quantity) FROM (
                        SELECT category, quantity, price * quantity AS revenue, CASE
                            WHEN price > 0 AND price <= 50 THEN 'low' WHEN price > 50 AND price <= 200 THEN 'mid'
                            WHEN price > 200 AND price <= 500 THEN 'high'
                            WHEN price > 500 AND price <= 1000 THEN 'premium' END AS bin
                        FROM $sales) GROUP BY category, bin"""),
            new Workload(
                    "parquet-customers",
                    "Parquet: sum(price*quantity) by customer_id (99,999 groups)",
                    Kind.PARQUET,
                    (sales, customers) -> summedUp(
                            sales.groupBy("customer_id").agg(revenue().sum().as("revenue"))),
                    "SELECT count(*), sum(r), max(r) FROM "
                            + "(SELECT customer_id, sum(price * quantity) AS r FROM $sales GROUP BY customer_id)"),
            new Workload(
                    "parquet-pairs",
                    "Parquet: the same by customer_id, product_id (19.8 M groups)",
                    Kind.PARQUET,
                    (sales, customers) -> summedUp(sales.groupBy("customer_id", "product_id")
                            .agg(revenue().sum().as("revenue"))),
                    "SELECT count(*), sum(r), max(r) FROM (SELECT customer_id, product_id, "
                            + "sum(price * quantity) AS r FROM $sales GROUP BY customer_id, product_id)"),
            new Workload(
                    "parquet-topk",
                    "Parquet: 10 dearest sales",
                    Kind.PARQUET,
                    (sales, customers) -> dearest(sales),
                    "SELECT product_id, category, price, quantity, customer_id FROM $sales "
                            + "ORDER BY price DESC, date LIMIT 10"),
            new Workload(
                    "parquet-sort",
                    "Parquet: all rows by customer_id, product_id, held in memory",
                    Kind.PARQUET_HELD,
                    (sales, customers) -> sales.sort("customer_id", "product_id"),
                    "SELECT * FROM $sales ORDER BY customer_id, product_id"),
            new Workload(
                    "parquet-sort-text",
                    "Parquet: all rows by category, price, held in memory",
                    Kind.PARQUET_HELD,
                    (sales, customers) -> sales.sort("category", "price"),
                    "SELECT * FROM $sales ORDER BY category, price"),
            new Workload(
                    "parquet-join",
                    "Parquet: join with 100,000 customers, sum(price*quantity) by region",
                    Kind.PARQUET,
                    (sales, customers) -> sales.join(customers.get(), "customer_id")
                            .groupBy("region")
                            .agg(revenue().sum().as("revenue"), count().as("sales")),
                    "SELECT region, sum(price * quantity), count(*) "
                            + "FROM $sales JOIN $customers USING (customer_id) GROUP BY region"),
            new Workload(
                    "csv-mean",
                    "CSV: mean price",
                    Kind.CSV,
                    (sales, customers) -> sales.agg(col("price").mean().as("mean")),
                    "SELECT avg(price) FROM $sales"),
            new Workload(
                    "csv-category",
                    "CSV: mean price, sum quantity by category",
                    Kind.CSV,
                    (sales, customers) -> sales.groupBy("category")
                            .agg(
                                    col("price").mean().as("mean"),
                                    col("quantity").sum().as("quantity")),
                    "SELECT category, avg(price), sum(quantity) FROM $sales GROUP BY category"),
            new Workload(
                    "csv-to-parquet",
                    "CSV: rows of one category to a Parquet file",
                    Kind.CSV_TO_PARQUET,
                    (sales, customers) -> sales.filter(col("category").eq("Electronics")),
                    "COPY (SELECT * FROM $sales WHERE category = 'Electronics') TO '$output' "
                            + "(FORMAT parquet, COMPRESSION snappy)"));

    private Workloads() {}

    private static Expr revenue() {
        return col("price").times(col("quantity"));
    }

    private static Frame priceStatistics(Frame sales) {
        return sales.agg(
                col("price").mean().as("mean"),
                col("price").std().as("std"),
                col("price").min().as("min"),
                col("price").max().as("max"),
                col("price").count().as("count"));
    }

    private static Frame score(Frame sales) {
        Expr score = col("price").sqrt().times(col("quantity").plus(1).ln());
        return sales.groupBy("category")
                .agg(
                        score.mean().as("mean"),
                        score.sum().as("sum"),
                        score.count().as("count"));
    }

    private static Frame summedUp(Frame groups) {
        return groups.agg(
                count().as("groups"),
                col("revenue").sum().as("sum"),
                col("revenue").max().as("max"));
    }

    private static Frame dearest(Frame sales) {
        return sales.topK(10, col("price").desc(), col("date"))
                .select("product_id", "category", "price", "quantity", "customer_id");
    }
}
