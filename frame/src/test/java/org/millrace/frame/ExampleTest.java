package org.millrace.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.frame.Expressions.col;
import static org.millrace.frame.Expressions.count;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
