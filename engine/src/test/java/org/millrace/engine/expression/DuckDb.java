package org.millrace.engine.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/// The oracle: the same expression over the same rows.
final class DuckDb implements AutoCloseable {

    private final Connection connection;

    DuckDb() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET error_on_division_by_zero = false");
            for (String sql : SampleRows.statements()) {
                statement.execute(sql);
            }
        }
    }

    /// The value of an SQL expression in every row.
    List<Object> column(String expression) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT " + expression + " FROM sample ORDER BY row")) {
            List<Object> values = new ArrayList<>();
            while (rows.next()) {
                values.add(plain(rows.getObject(1)));
            }
            return values;
        }
    }

    /// Values as they are compared: whole numbers as Long, others as they are.
    static Object plain(Object value) {
        return switch (value) {
            case Byte number -> number.longValue();
            case Short number -> number.longValue();
            case Integer number -> number.longValue();
            case Float number -> number.doubleValue();
            case BigDecimal number -> number;
            case Timestamp timestamp -> timestamp.toLocalDateTime();
            case LocalDateTime time -> time;
            case BigInteger number -> number.longValueExact();
            case java.sql.Array array -> elements(array);
            case List<?> list -> list.stream().map(DuckDb::plain).collect(ArrayList::new, List::add, List::addAll);
            case null -> null;
            default -> value;
        };
    }

    private static List<Object> elements(java.sql.Array array) {
        try {
            List<Object> elements = new ArrayList<>();
            for (Object element : (Object[]) array.getArray()) {
                elements.add(plain(element));
            }
            return elements;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
