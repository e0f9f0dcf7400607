package org.millrace.checks.query;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A small table with many ties, missing values and NaN, in DuckDB as `t` and in a Parquet file.
final class WindowTable implements AutoCloseable {

    private final Connection connection;
    private final Path file;

    WindowTable(Path directory) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        file = directory.resolve("windows.parquet");
        run("SET threads = 1");
        run("SELECT setseed(0.3)");
        run("""
                CREATE TABLE t AS SELECT i::BIGINT AS id,
                  CASE WHEN random() < 0.05 THEN NULL ELSE (random() * random() * 8)::INT END AS p,
                  CASE WHEN random() < 0.05 THEN NULL ELSE ['alpha', 'beta', 'a long common prefix 1',
                    'a long common prefix 2'][1 + (random() * 3)::INT] END AS ps,
                  CASE WHEN random() < 0.1 THEN NULL ELSE (random() * 30)::INT END AS k,
                  CASE WHEN random() < 0.1 THEN NULL ELSE DATE '2020-01-01' + (random() * 60)::INT END AS d,
                  TIMESTAMP '2020-01-01' + to_seconds((random() * 86400 * 20)::BIGINT) AS ts,
                  CASE WHEN random() < 0.1 THEN NULL WHEN random() < 0.02 THEN 'NaN'::DOUBLE
                    ELSE round((random() - 0.5) * 1000, 3) END AS x,
                  CASE WHEN random() < 0.1 THEN NULL ELSE (random() * 20 - 10)::BIGINT END AS i,
                  CASE WHEN random() < 0.1 THEN NULL ELSE 's' || (random() * 50)::INT END AS s,
                  CASE WHEN random() < 0.1 THEN NULL ELSE (random() * 100)::DECIMAL(10, 2) END AS dec,
                  round(random() * 20, 1) AS z,
                  random() < 0.5 AS b
                FROM range(900) r(i)""");
        run("COPY t TO '" + file + "' (FORMAT parquet, ROW_GROUP_SIZE 2048)");
    }

    Path file() {
        return file;
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
                    Object value = results.getObject(i);
                    row.add(value instanceof java.sql.Array array ? Arrays.asList((Object[]) array.getArray()) : value);
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
