package org.millrace.cli.pipeline;

import static org.millrace.frame.Expressions.col;
import static org.millrace.frame.Expressions.cut;
import static org.millrace.frame.Expressions.when;

import java.util.List;
import org.millrace.frame.Frame;
import org.millrace.plan.expr.Expr;

/// The query of the course: revenue is price times quantity; prices fall into the bins (0, 50], (50, 200], (200, 500]
/// and (500, 1000]; for each category and bin the sum, mean and count of revenue and the sum of quantity.
///
/// The course computes this for each part and then adds up everything, means included. Here the parts are one table, so
/// that the mean is the mean.
public final class SalesPipeline {

    private static final List<Integer> EDGES = List.of(0, 50, 200, 500, 1000);
    private static final List<String> LABELS = List.of("low", "mid", "high", "premium");

    private SalesPipeline() {}

    /// The query over sales, ordered by category and bin. Prices outside all bins make a group without a bin.
    public static Frame of(Frame sales) {
        return sales.withColumn("revenue", col("price").times(col("quantity")))
                .withColumn("price_bin", cut(col("price"), EDGES, LABELS))
                .groupBy(col("category"), col("price_bin"))
                .agg(
                        col("revenue").sum().as("revenue_sum"),
                        col("revenue").mean().as("revenue_mean"),
                        col("revenue").count().as("revenue_count"),
                        col("quantity").sum().as("quantity_sum"))
                .sort(col("category"), binOrder());
    }

    private static Expr binOrder() {
        return when(col("price_bin").eq(LABELS.get(0)))
                .then(0)
                .when(col("price_bin").eq(LABELS.get(1)))
                .then(1)
                .when(col("price_bin").eq(LABELS.get(2)))
                .then(2)
                .when(col("price_bin").eq(LABELS.get(3)))
                .then(3)
                .otherwise(4);
    }
}
