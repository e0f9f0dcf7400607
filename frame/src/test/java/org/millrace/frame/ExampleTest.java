package org.millrace.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.millrace.frame.Expressions.aggregate;
import static org.millrace.frame.Expressions.call;
import static org.millrace.frame.Expressions.col;
import static org.millrace.frame.Expressions.count;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.plan.function.AggregateState;
import org.millrace.plan.function.Aggregations;
import org.millrace.plan.function.Functions;
import org.millrace.plan.function.UserAggregate;
import org.millrace.plan.function.UserFunction;
import org.millrace.pool.WorkerPool;
import org.millrace.vectors.PrimitiveType;

/// The example of the documentation, as a user writes it.
class ExampleTest {

    record Sale(String category, double price, int quantity) {}

    @Test
    void revenueByCategoryAndPriceBin(@TempDir Path directory) {
        String files = directory.resolve("sales.parquet").toString();
        writeSales(files);

        try (Session session = Session.create()) {
            ResultTable table = session.scanParquet(files)
                    .filter(col("quantity").gt(0))
                    .withColumn("revenue", col("price").times(col("quantity")))
                    .withColumn("bin", col("price").cut(List.of(0, 50, 1000), List.of("low", "high")))
                    .groupBy("category", "bin")
                    .agg(col("revenue").sum().as("total"), col("revenue").mean().as("mean"), count().as("sales"))
                    .sort(col("total").desc())
                    .collect();
            assertThat(table.row(0)).containsExactly("Home", "high", 1200.0, 600.0, 2L);
            assertThat(table.row(1)).containsExactly("Food", "low", 75.0, 37.5, 2L);
            assertThat(table.rows()).isEqualTo(2);
        }
    }

    @Test
    void usersOwnCode(@TempDir Path directory) {
        String files = directory.resolve("sales.parquet").toString();
        writeSales(files);

        UserFunction gross = Functions.ofDouble("gross", price -> price * 1.23).deterministic();
        UserAggregate<double[]> geometricMean = Aggregations.ofDouble(
                "geometric_mean",
                AggregateState.ofDoubles(2, (left, right) -> {
                    left[0] += right[0];
                    left[1] += right[1];
                }),
                (state, price) -> {
                    state[0] += Math.log(price);
                    state[1]++;
                },
                PrimitiveType.DOUBLE,
                state -> state[1] == 0 ? null : Math.exp(state[0] / state[1]));

        try (Session session = Session.create();
                WorkerPool pool = WorkerPool.threads(2)) {
            ResultTable table = session.scanParquet(files)
                    .groupBy("category")
                    .agg(aggregate(geometricMean, call(gross, col("price"))).as("typical"))
                    .collect();
            assertThat(table.column("category")).containsExactly("Food", "Home");
            assertThat((Double) table.value(1, "typical")).isCloseTo(1.23 * Math.sqrt(300 * 100), within(1e-9));

            List<Double> sums = pool.map(
                    session.scanParquet(files).chunks(2),
                    chunk -> Arrays.stream(chunk.doubles("price")).sum());
            assertThat(sums).containsExactly(312.5, 150.0, 9.0);
        }
    }

    private static void writeSales(String file) {
        List<Sale> sales = List.of(
                new Sale("Food", 12.5, 2),
                new Sale("Home", 300, 3),
                new Sale("Food", 50, 1),
                new Sale("Home", 100, 3),
                new Sale("Food", 9, 0));
        try (Session session = Session.create()) {
            session.fromRecords(Sale.class, sales).writeParquet(file);
        }
    }
}
