package org.millrace.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineTest {

    @TempDir
    private Path directory;

    @Test
    void theCoursesPipelineRuns() throws IOException, SQLException {
        String output = directory.resolve("out").toString();
        CommandRun run = CommandRun.of("pipeline", "--rows", "200k", "-o", output, "--threads", "2");
        assertThat(run.exit()).as(run.errors()).isZero();
        assertThat(run.output()).contains("premium", "speed-up", "identical results", "1 thread", "2 threads");
        Path made = Path.of(output);
        assertThat(Files.readString(made.resolve("pipeline.csv")))
                .startsWith("category,price_bin,revenue_sum,revenue_mean,revenue_count,quantity_sum\nClothing,low,");
        assertThat(Files.readString(made.resolve("metrics.json")))
                .contains("\"rows\": 200000", "\"identical_results\": true", "\"threads\": 2", "\"fingerprint\"");
        assertThat(Files.size(made.resolve("memory.png"))).isGreaterThan(10_000);
        try (Stream<Path> parts = Files.list(made.resolve("data/sales-200000"))) {
            assertThat(parts).hasSize(16);
        }
        agreesWithDuckDb(made);
        CommandRun again = CommandRun.of("pipeline", "--rows", "200k", "-o", output, "--threads", "1");
        assertThat(again.errors()).contains("made earlier");
    }

    private static void agreesWithDuckDb(Path made) throws SQLException {
        String sql = "SELECT r.revenue_sum, r.revenue_mean, r.revenue_count, r.quantity_sum, e.* FROM read_parquet('"
                + made.resolve("pipeline.parquet") + "') r JOIN (SELECT category, CASE WHEN price <= 50 THEN 'low' "
                + "WHEN price <= 200 THEN 'mid' WHEN price <= 500 THEN 'high' ELSE 'premium' END AS bin, "
                + "sum(price * quantity), avg(price * quantity), count(*), sum(quantity) FROM read_parquet('"
                + made.resolve("data/sales-200000") + "/*.parquet') GROUP BY ALL) e "
                + "ON r.category = e.category AND r.price_bin = e.bin";
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int rows = 0;
            for (; result.next(); rows++) {
                double sum = result.getDouble(7);
                assertThat(result.getDouble(1)).isEqualTo(sum, within(Math.abs(sum) * 1e-12));
                assertThat(result.getDouble(2)).isEqualTo(result.getDouble(8), within(1e-8));
                assertThat(result.getLong(3)).isEqualTo(result.getLong(9));
                assertThat(result.getLong(4)).isEqualTo(result.getLong(10));
            }
            assertThat(rows).isEqualTo(20);
        }
    }
}
