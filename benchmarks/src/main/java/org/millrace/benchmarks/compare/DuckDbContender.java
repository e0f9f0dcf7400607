package org.millrace.benchmarks.compare;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.ResourceException;

/// DuckDB in this process, through JDBC.
final class DuckDbContender implements Contender {

    private final Connection connection;
    private final SalesData data;

    DuckDbContender(int threads, SalesData data) {
        this.data = data;
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:");
            execute("SET threads = " + threads);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    @Override
    public String name() {
        return "DuckDB";
    }

    @Override
    public String version() {
        return String.valueOf(query("SELECT version()").getFirst().getFirst());
    }

    @Override
    public boolean does(Workload workload) {
        return true;
    }

    @Override
    public Outcome run(Workload workload) {
        String sql = workload.sql()
                .replace("$sales", table(data.input(workload)))
                .replace("$customers", table(data.customers()))
                .replace("$output", data.output().toString());
        if (workload.kind() == Workload.Kind.PARQUET_HELD) {
            return held(workload, sql);
        }
        long start = System.nanoTime();
        List<List<@Nullable Object>> rows = query(sql);
        return new Outcome((System.nanoTime() - start) / 1e6, new Answer(rows));
    }

    /// Holds the rows of a query as a table in memory.
    private Outcome held(Workload workload, String sql) {
        long start = System.nanoTime();
        execute("CREATE OR REPLACE TEMP TABLE held AS " + sql);
        double millis = (System.nanoTime() - start) / 1e6;
        long rows = ((Number) Objects.requireNonNull(
                        query("SELECT count(*) FROM held").getFirst().getFirst()))
                .longValue();
        String numbers = HeldRows.numbers(rows).stream().map(String::valueOf).collect(Collectors.joining(", "));
        Answer answer = new Answer(query("SELECT " + String.join(", ", HeldRows.keys(workload))
                + " FROM held WHERE rowid IN (" + numbers + ")"));
        execute("DROP TABLE held");
        return new Outcome(millis, answer);
    }

    /// The expression that reads a file.
    static String table(Path file) {
        String reader = file.toString().endsWith(".csv") ? "read_csv" : "read_parquet";
        return reader + "('" + file.toString().replace("'", "''") + "')";
    }

    /// Runs a statement that gives no rows.
    void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /// The rows of a statement; a COPY answers with the number of rows only as an update count.
    private static ResultSet resultOf(Statement statement, String sql) throws SQLException {
        if (statement.execute(sql)) {
            return statement.getResultSet();
        }
        return statement.executeQuery("SELECT " + statement.getUpdateCount());
    }

    /// All rows of a query.
    List<List<@Nullable Object>> query(String sql) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = resultOf(statement, sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<@Nullable Object> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(result.getObject(column));
                }
                rows.add(row);
            }
        } catch (SQLException e) {
            throw failure(e);
        }
        return rows;
    }

    private static ResourceException failure(SQLException e) {
        return new ResourceException("DuckDB failed: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(e);
        }
    }
}
