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

/// Two tables `l` and `r` whose columns have few values, most of them awkward, written by DuckDB as Parquet in
/// small row groups.
final class JoinTables implements AutoCloseable {

    private final Connection connection;
    private final Path directory;

    JoinTables(Path directory) throws SQLException {
        this.directory = directory;
        connection = DriverManager.getConnection("jdbc:duckdb:");
        run("SET threads = 1");
    }

    /// Makes both tables anew.
    void fill(double seed, int leftRows, int rightRows) throws SQLException {
        run("SELECT setseed(" + seed + ")");
        fill("l", leftRows);
        fill("r", rightRows);
    }

    /// Makes both tables anew: half of the rows of `r` have one key, which few rows of `l` have.
    void fillSkewed(int leftRows, int rightRows) throws SQLException {
        run("SELECT setseed(0.5)");
        run("CREATE OR REPLACE TABLE l AS SELECT i AS id, CASE WHEN i %% %d = 5 THEN -1 ELSE i END AS key,"
                        .formatted(leftRows / 5)
                + " 'left ' || i AS text FROM range(" + leftRows + ") t(i)");
        run("CREATE OR REPLACE TABLE r AS SELECT i AS id, CASE WHEN i % 2 = 0 THEN -1 WHEN i % 97 = 0 THEN NULL"
                + " ELSE (random() * 150000)::BIGINT END AS key, random() AS value FROM range(" + rightRows + ") t(i)");
        copy("l");
        copy("r");
    }

    /// Makes both tables anew: `l` of points, ten for each row of `r`, which is an interval of five points.
    void fillIntervals(int intervals) throws SQLException {
        run("CREATE OR REPLACE TABLE l AS SELECT i AS point FROM range(" + 10L * intervals + ") t(i)");
        run("CREATE OR REPLACE TABLE r AS SELECT j * 10 AS low, j * 10 + 4 AS high FROM (SELECT (i * 7919) % "
                + intervals + " AS j FROM range(" + intervals + ") t(i))");
        copy("l");
        copy("r");
    }

    private void copy(String name) throws SQLException {
        run("COPY " + name + " TO '" + path(name) + "' (FORMAT parquet, ROW_GROUP_SIZE 2048)");
    }

    private void fill(String name, int rows) throws SQLException {
        run("""
                CREATE OR REPLACE TABLE %s AS SELECT
                  i::INT AS id,
                  CASE WHEN random() < 0.1 THEN NULL ELSE (random() * 40)::INT END AS small,
                  CASE WHEN random() < 0.1 THEN NULL WHEN random() < 0.1 THEN -9223372036854775808
                       WHEN random() < 0.1 THEN 9223372036854775807 ELSE (random() * 40)::BIGINT END AS wide,
                  CASE WHEN random() < 0.1 THEN NULL ELSE 'item number ' || (random() * 30)::INT END AS text,
                  CASE WHEN random() < 0.1 THEN NULL WHEN random() < 0.1 THEN 'NaN'::DOUBLE
                       WHEN random() < 0.1 THEN -0.0 ELSE (random() * 40)::INT END::DOUBLE AS number,
                  CASE WHEN random() < 0.1 THEN NULL ELSE (random() * 40)::INT / 2 END::DECIMAL(30, 2) AS money,
                  DATE '2020-01-01' + (random() * 40)::INT AS day,
                  DATE '2020-01-03' + (random() * 40)::INT AS until,
                  CASE WHEN random() < 0.1 THEN NULL ELSE random() < 0.5 END AS flag
                FROM range(%d) t(i)""".formatted(name, rows));
        copy(name);
    }

    String path(String name) {
        return directory.resolve(name + ".parquet").toString();
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
