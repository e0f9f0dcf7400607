package org.millrace.checks.query;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table of some 60,000 rows with every awkward value, written by DuckDB as Parquet (in small row groups) and
/// as CSV.
final class Sample implements AutoCloseable {

    private final Connection connection;
    private final Path parquet;
    private final Path csv;

    Sample(Path directory) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        parquet = directory.resolve("sample.parquet");
        csv = directory.resolve("sample.csv");
        run("SET threads = 1");
        run("SELECT setseed(0.25)");
        run("""
                CREATE TABLE sample AS SELECT
                  TIMESTAMP '2020-01-01' + to_seconds(i * 977) AS moment,
                  DATE '1999-12-25' + (i % 4001)::INT AS day,
                  i AS id,
                  (random() * 40)::BIGINT AS small,
                  CASE WHEN random() < 0.1 THEN NULL ELSE (random() * 99999)::BIGINT END AS customer,
                  ['Electronics', 'Clothing', 'Home', 'Sports', 'Food', 'Grün, "rot"'][1 + (random() * 5)::INT] AS category,
                  round(1 + random() * 999, 2) AS price,
                  CASE WHEN random() < 0.2 THEN NULL WHEN random() < 0.01 THEN 'NaN'::DOUBLE
                       ELSE (random() - 0.5) * power(10, (random() * 12)::INT) END AS amount,
                  random() < 0.3 AS flag,
                  CASE WHEN random() < 0.1 THEN NULL ELSE 'item ' || (random() * 5000)::INT END AS text
                FROM range(60000) t(i)""");
        run("COPY sample TO '" + parquet + "' (FORMAT parquet, ROW_GROUP_SIZE 4096)");
        run("COPY sample TO '" + csv + "' (FORMAT csv, HEADER)");
    }

    Path parquet() {
        return parquet;
    }

    Path csv() {
        return csv;
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// The rows that DuckDB gives.
    List<List<@Nullable Object>> rows(String sql) throws SQLException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            int columns = results.getMetaData().getColumnCount();
            while (results.next()) {
                List<@Nullable Object> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(results.getObject(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
