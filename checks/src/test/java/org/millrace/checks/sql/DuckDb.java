package org.millrace.checks.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// DuckDB in memory, with one thread so that what it gives is always the same.
final class DuckDb implements SqlEngine {

    private final Connection connection;

    DuckDb() {
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:");
            run("SET threads = 1");
            run("SET TimeZone = 'UTC'");
            run("SET error_on_division_by_zero = false");
        } catch (SQLException | SqlFailure failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public Audience audience() {
        return Audience.DUCKDB;
    }

    @Override
    public Answer run(String sql) throws SqlFailure {
        try (Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return new Answer(List.of(), List.of(), List.of());
            }
            try (ResultSet results = statement.getResultSet()) {
                return answer(results);
            }
        } catch (SQLException failure) {
            throw SqlFailure.refusal(failure);
        }
    }

    private static Answer answer(ResultSet results) throws SQLException {
        ResultSetMetaData columns = results.getMetaData();
        List<String> names = new ArrayList<>();
        List<String> types = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnLabel(i));
            types.add(columns.getColumnTypeName(i));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        while (results.next()) {
            List<@Nullable Object> row = new ArrayList<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                row.add(plain(results.getObject(i)));
            }
            rows.add(row);
        }
        return new Answer(names, types, rows);
    }

    /// A value of the driver as Millrace's results have it.
    private static @Nullable Object plain(@Nullable Object value) throws SQLException {
        return switch (value) {
            case java.sql.Timestamp moment -> moment.toLocalDateTime();
            case java.sql.Date day -> day.toLocalDate();
            case java.sql.Time time -> time.toLocalTime();
            case java.time.OffsetDateTime moment -> moment.toInstant();
            case java.sql.Blob blob -> blob.getBytes(1, (int) blob.length());
            case java.sql.Array array -> list((Object[]) array.getArray());
            case org.duckdb.DuckDBStruct struct -> map(struct.getMap());
            case Map<?, ?> map -> map(map);
            case null, default -> value;
        };
    }

    private static List<@Nullable Object> list(@Nullable Object[] values) throws SQLException {
        List<@Nullable Object> list = new ArrayList<>();
        for (Object value : values) {
            list.add(plain(value));
        }
        return list;
    }

    private static Map<Object, @Nullable Object> map(Map<?, ?> values) throws SQLException {
        Map<Object, @Nullable Object> map = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : values.entrySet()) {
            map.put(entry.getKey(), plain(entry.getValue()));
        }
        return map;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
