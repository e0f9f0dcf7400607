package org.millrace.checks.outofcore;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// A Parquet file of sales: one second apart, in small row groups where rows are few.
final class SalesFile {

    private SalesFile() {}

    /// Writes so many rows.
    static Path write(Path directory, int rows) throws SQLException {
        Path file = directory.resolve("sales-" + rows + ".parquet");
        int group = Math.max(2048, Math.min(122_880, rows / 40 / 2048 * 2048));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 1");
            statement.execute("SELECT setseed(0.5)");
            statement.execute("""
                    COPY (SELECT TIMESTAMP '2020-01-01' + to_seconds(i) AS date,
                      1 + (random() * 9998)::INT AS product_id,
                      ['Electronics', 'Clothing', 'Home', 'Sports', 'Food'][1 + (random() * 4)::INT] AS category,
                      round(1 + random() * 999, 2) AS price,
                      1 + (random() * 48)::INT AS quantity,
                      1 + (random() * 99998)::INT AS customer_id
                    FROM range(%d) t(i)) TO '%s' (FORMAT parquet, ROW_GROUP_SIZE %d)""".formatted(rows, file, group));
        }
        return file;
    }
}
