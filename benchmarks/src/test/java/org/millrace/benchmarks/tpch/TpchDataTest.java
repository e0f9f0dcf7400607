package org.millrace.benchmarks.tpch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.frame.Session;

class TpchDataTest {

    @TempDir
    Path directory;

    @Test
    void tablesHaveTheRowsAndTypesOfTheSpecification() throws SQLException {
        TpchData data = provide("a", 2);
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement()) {
            assertThat(single(statement, "SELECT count(*) FROM '" + data.file("orders") + "'"))
                    .isEqualTo(15_000L);
            assertThat(single(statement, "SELECT count(*) FROM '" + data.file("lineitem") + "'"))
                    .isEqualTo(60_175L);
            assertThat(single(statement, "SELECT sum(l_quantity) FROM '" + data.file("lineitem") + "'"))
                    .isEqualTo(new BigDecimal("1536127.00"));
            assertThat(single(
                            statement,
                            "SELECT string_agg(column_type, ' ') FROM (DESCRIBE FROM '" + data.file("orders") + "')"))
                    .isEqualTo("BIGINT BIGINT VARCHAR DECIMAL(15,2) DATE VARCHAR VARCHAR INTEGER VARCHAR");
        }
    }

    @Test
    void filesHaveTheSameBytesForAnyNumberOfThreads() throws IOException {
        TpchData one = provide("one", 1);
        TpchData three = provide("three", 3);
        for (String table : TpchData.tables()) {
            assertThat(Files.mismatch(one.file(table), three.file(table))).isEqualTo(-1);
        }
    }

    private TpchData provide(String name, int threads) {
        try (Session session = Session.builder().threads(threads).build()) {
            return TpchData.provide(directory.resolve(name), 0.01, session);
        }
    }

    private static Object single(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getObject(1);
        }
    }
}
