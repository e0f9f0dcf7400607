package org.millrace.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Plain JDBC code.
class MillraceDriverTest {

    @TempDir
    private Path directory;

    private Connection connection;

    @BeforeEach
    void connect() throws SQLException, IOException {
        TableDirectory.fill(directory);
        connection = TableDirectory.connect(directory, "?threads=2&batch_rows=2");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        assertThat(SharedBackends.open()).isZero();
    }

    private void failed(String sql, String state, String part) {
        assertThatThrownBy(() -> {
                    try (Statement statement = connection.createStatement();
                            ResultSet rows = statement.executeQuery(sql)) {
                        while (rows.next()) {
                            rows.getObject(1);
                        }
                    }
                })
                .isInstanceOfSatisfying(
                        SQLException.class,
                        failure -> assertThat(failure.getSQLState())
                                .as(failure.getMessage())
                                .isEqualTo(state))
                .hasMessageContaining(part);
    }

    @Test
    void valuesComeInTheTypesThatAreAskedFor() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM sales ORDER BY id")) {
            assertThat(rows.isBeforeFirst()).isTrue();
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt("ID")).isEqualTo(1);
            assertThat(rows.getString(2)).isEqualTo("wheel");
            assertThat(rows.getBigDecimal("price")).isEqualByComparingTo(new BigDecimal("1.5"));
            assertThat(rows.getLong("price")).isEqualTo(1);
            assertThat(rows.getDate("day")).isEqualTo(Date.valueOf("2024-02-29"));
            assertThat(rows.getObject("day", LocalDate.class)).isEqualTo(LocalDate.of(2024, 2, 29));
            assertThat(rows.getObject("moment", LocalDateTime.class)).isEqualTo("2024-02-29T12:34:56.789");
            assertThat(rows.getTimestamp("moment")).isEqualTo(Timestamp.valueOf("2024-02-29 12:34:56.789"));
            assertThat(rows.getString("moment")).isEqualTo("2024-02-29 12:34:56.789");
            assertThatThrownBy(() -> rows.getInt("name")).hasMessageContaining("'wheel'");
            assertThatThrownBy(() -> rows.getInt("nmae")).hasMessageContaining("nmae");

            assertThat(rows.next()).isTrue();
            assertThat(rows.getDouble("price")).isZero();
            assertThat(rows.wasNull()).isTrue();
            assertThat(rows.getString("name")).isNull();
            assertThat(rows.getInt("id")).isEqualTo(2);
            assertThat(rows.wasNull()).isFalse();

            assertThat(rows.next()).isTrue();
            assertThat(rows.getString("name")).isEqualTo("a \"b\", c");
            assertThatThrownBy(() -> rows.getByte("price"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("22003"));
            assertThat(rows.next()).isFalse();
            assertThatThrownBy(() -> rows.getInt(1)).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void columnsAreDescribed() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id, name AS n, 1.50::DECIMAL(10,2) AS d FROM sales")) {
            ResultSetMetaData columns = rows.getMetaData();
            assertThat(columns.getColumnCount()).isEqualTo(3);
            assertThat(columns.getColumnType(1)).isEqualTo(Types.BIGINT);
            assertThat(columns.getColumnLabel(2)).isEqualTo("n");
            assertThat(columns.getColumnClassName(2)).isEqualTo("java.lang.String");
            assertThat(columns.getPrecision(3)).isEqualTo(10);
            assertThat(columns.getScale(3)).isEqualTo(2);
            assertThat(columns.getColumnTypeName(3)).isEqualTo("decimal(10,2)");
        }
    }

    @Test
    void parametersHaveValues() throws SQLException {
        String sql = "SELECT id FROM sales WHERE price > ? AND name <> '?' -- ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            assertThat(statement.getParameterMetaData().getParameterCount()).isEqualTo(1);
            assertThatThrownBy(statement::executeQuery).hasMessageContaining("parameter 1");
            assertThatThrownBy(() -> statement.setInt(2, 1)).hasMessageContaining("no parameter 2");
            statement.setDouble(1, 1);
            assertThat(firstLong(statement)).isEqualTo(1);
            statement.setInt(1, 1000);
            try (ResultSet none = statement.executeQuery()) {
                assertThat(none.next()).isFalse();
            }
        }
        try (PreparedStatement statement = connection.prepareStatement("SELECT id FROM sales WHERE day = ?")) {
            statement.setDate(1, Date.valueOf("2023-01-01"));
            assertThat(firstLong(statement)).isEqualTo(3);
        }
    }

    private static long firstLong(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }

    @Test
    void statementsWithoutRowsAreRun() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            assertThat(statement.execute("CREATE VIEW dear AS SELECT * FROM sales WHERE price > 0"))
                    .isFalse();
            assertThat(statement.getUpdateCount()).isZero();
            assertThat(statement.execute("SELECT count(*) FROM DEAR")).isTrue();
            try (ResultSet rows = statement.getResultSet()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(1);
            }
            assertThat(statement.getMoreResults()).isFalse();
            assertThat(statement.getUpdateCount()).isEqualTo(-1);
            Path copy = directory.resolve("copy.csv");
            assertThat(statement.executeUpdate("COPY (SELECT id FROM sales) TO '" + copy + "'"))
                    .isEqualTo(3);
            assertThat(copy).hasContent("id\n1\n2\n3\n");
            try (ResultSet plan = statement.executeQuery("EXPLAIN SELECT id FROM sales")) {
                assertThat(plan.next()).isTrue();
                assertThat(plan.getString("plan")).contains("plan");
            }
            statement.setMaxRows(2);
            try (ResultSet rows = statement.executeQuery("SELECT id FROM sales")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.next()).isTrue();
                assertThat(rows.next()).isFalse();
            }
        }
    }

    @Test
    void errorsSayWhoseFaultTheyAre() {
        failed("SELECT nme FROM sales", "42000", "name");
        failed("SELEC 1", "42000", "line 1");
        failed("SELECT * FROM nowhere", "42000", "nowhere");
        failed("SELECT * FROM '" + directory + "/gone.csv'", "53000", "gone.csv");
        failed("SELECT 9223372036854775807 + id FROM sales", "22000", "");
    }

    @Test
    void changesAreRefused() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT 1 AS x")) {
            assertThatThrownBy(() -> rows.updateInt(1, 2)).isInstanceOf(SQLFeatureNotSupportedException.class);
            assertThatThrownBy(rows::previous).isInstanceOf(SQLFeatureNotSupportedException.class);
            assertThatThrownBy(() -> statement.addBatch("SELECT 1"))
                    .isInstanceOf(SQLFeatureNotSupportedException.class);
        }
        assertThatThrownBy(
                        () -> connection.createStatement(ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_READ_ONLY))
                .isInstanceOf(SQLFeatureNotSupportedException.class);
        assertThat(connection.isReadOnly()).isTrue();
    }

    @Test
    void urlsAreChecked() {
        assertThatThrownBy(() -> DriverManager.getConnection("jdbc:millrace:?thread=2"))
                .hasMessageContaining("'thread'")
                .hasMessageContaining("threads");
        assertThatThrownBy(() -> DriverManager.getConnection("jdbc:millrace:?memory=lots"))
                .hasMessageContaining("'lots'");
        assertThatThrownBy(() -> DriverManager.getConnection("jdbc:millrace:/no/such/place"))
                .hasMessageContaining("/no/such/place");
    }
}
