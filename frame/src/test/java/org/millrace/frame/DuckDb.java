package org.millrace.frame;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;

/// DuckDB in this process, as the oracle for what a query gives.
final class DuckDb implements AutoCloseable {

    private final Connection connection;

    DuckDb() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
    }

    /// The rows of a query, in the form that [#plain(Object)] gives values.
    List<List<Object>> rows(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            List<List<Object>> rows = new ArrayList<>();
            while (result.next()) {
                List<Object> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(plain(result.getObject(i)));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    /// The rows of a result in the same form.
    static List<List<Object>> rows(ResultTable table) {
        List<List<Object>> rows = new ArrayList<>();
        for (long row = 0; row < table.rows(); row++) {
            rows.add(table.row(row).stream().map(DuckDb::plain).collect(ArrayList::new, List::add, List::addAll));
        }
        return rows;
    }

    /// Integers as `Long`, floating point as `Double`, decimals without trailing zeros.
    private static Object plain(Object value) {
        return switch (value) {
            case Byte number -> number.longValue();
            case Short number -> number.longValue();
            case Integer number -> number.longValue();
            case BigInteger number -> number.longValueExact();
            case Float number -> number.doubleValue();
            case BigDecimal number -> number.stripTrailingZeros();
            case Timestamp time -> time.toLocalDateTime();
            case java.sql.Date date -> date.toLocalDate();
            case null, default -> value;
        };
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
