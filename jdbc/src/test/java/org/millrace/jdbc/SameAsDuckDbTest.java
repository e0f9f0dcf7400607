package org.millrace.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same code over DuckDB's driver gets the same values.
class SameAsDuckDbTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT id, name, price FROM FILE ORDER BY id",
                "SELECT day, moment FROM FILE ORDER BY id",
                "SELECT count(*), sum(id), avg(price), min(day), max(name) FROM FILE",
                "SELECT id % 2 = 1 AS odd, count(*) AS n FROM FILE GROUP BY 1 ORDER BY 1",
                "SELECT 1.25::DECIMAL(5,2) AS d, 1::TINYINT AS t, 'x' AS s, NULL::DOUBLE AS n, TRUE AS b",
            })
    void valuesAreEqual(String sql) throws SQLException, IOException {
        TableDirectory.fill(directory);
        String query = sql.replace("FILE", "'" + directory.resolve("sales.csv") + "'");
        assertThat(rows("jdbc:millrace:", query)).isEqualTo(rows("jdbc:duckdb:", query));
    }

    private static List<List<Object>> rows(String url, String sql) throws SQLException {
        List<List<Object>> values = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                Object[] row = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    Object value = rows.getObject(i + 1);
                    // DuckDB has java.time objects where JDBC has classes of its own, and 128-bit sums.
                    row[i] = value instanceof Number && !(value instanceof java.math.BigDecimal)
                            ? (Object) rows.getDouble(i + 1)
                            : value == null ? null : rows.getString(i + 1).replaceFirst("\\.0$", "");
                }
                values.add(Arrays.asList(row));
            }
        }
        return values;
    }
}
