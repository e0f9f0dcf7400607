package org.millrace.parquet.write;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBStruct;

/// Reads files with DuckDB, as the Java objects that [org.millrace.vectors.Values] gives.
public final class DuckDb {

    private DuckDb() {}

    /// The columns of a query's result.
    public static List<List<Object>> query(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET TimeZone = 'UTC'");
            try (ResultSet result = statement.executeQuery(sql)) {
                int width = result.getMetaData().getColumnCount();
                List<List<Object>> columns = new ArrayList<>();
                for (int i = 0; i < width; i++) {
                    columns.add(new ArrayList<>());
                }
                while (result.next()) {
                    for (int i = 0; i < width; i++) {
                        columns.get(i).add(plain(result.getObject(i + 1)));
                    }
                }
                return columns;
            }
        }
    }

    /// Runs statements one after the other, all in one database that is gone afterwards.
    public static void execute(List<String> statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET TimeZone = 'UTC'");
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /// All columns of a file.
    public static List<List<Object>> read(Path file) throws SQLException {
        return query("SELECT * FROM read_parquet('" + file + "')");
    }

    private static Object plain(Object value) throws SQLException {
        return switch (value) {
            case null -> null;
            case java.sql.Timestamp time -> time.toLocalDateTime();
            case OffsetDateTime time -> time.toInstant();
            case java.sql.Date date -> date.toLocalDate();
            case java.sql.Blob blob -> blob.getBytes(1, (int) blob.length());
            case java.sql.Array array -> {
                List<Object> elements = new ArrayList<>();
                for (Object element : (Object[]) array.getArray()) {
                    elements.add(plain(element));
                }
                yield elements;
            }
            case DuckDBStruct struct -> {
                Map<String, Object> parts = new LinkedHashMap<>();
                for (Map.Entry<String, Object> part : struct.getMap().entrySet()) {
                    parts.put(part.getKey(), plain(part.getValue()));
                }
                yield parts;
            }
            default -> value;
        };
    }

    /// The object with bytes made comparable.
    public static Object comparable(Object value) {
        return switch (value) {
            case null -> null;
            case byte[] bytes -> Arrays.toString(bytes);
            case List<?> list -> list.stream().map(DuckDb::comparable).toList().toString();
            case Map<?, ?> map -> {
                List<String> parts = new ArrayList<>();
                map.forEach((key, part) -> parts.add(key + "=" + comparable(part)));
                yield parts.toString();
            }
            case BigDecimal number -> number.toPlainString();
            case LocalDateTime time -> time.toString();
            case Instant instant -> instant.toString();
            default -> value.toString();
        };
    }
}
