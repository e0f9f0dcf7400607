package org.millrace.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.frame.Session;

/// Statements that run for long, at the same time, or are given up.
@Timeout(120)
class RunningStatementsTest {

    /// Pairs of rows, far more than can be counted while a test runs.
    private static final String LONG = "SELECT count(*) FROM numbers a, numbers b, numbers c WHERE a.n + b.n + c.n < 0";

    @TempDir
    private Path directory;

    @TempDir
    private Path temporary;

    private Connection connect(String settings) throws SQLException, IOException {
        StringBuilder text = new StringBuilder("n\n");
        for (int i = 0; i < 20_000; i++) {
            text.append((i * 7919) % 20_011).append('\n');
        }
        Files.writeString(directory.resolve("numbers.csv"), text);
        return TableDirectory.connect(directory, "?temp_dir=" + temporary + settings);
    }

    @Test
    void anotherThreadCancels() throws Exception {
        try (Connection connection = connect("");
                Statement statement = connection.createStatement();
                ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> cancelling = other.submit(() -> {
                Thread.sleep(300);
                statement.cancel();
                return null;
            });
            assertThatThrownBy(() -> statement.executeQuery(LONG))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("57014"));
            cancelling.get();
            try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM numbers")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getLong(1)).isEqualTo(20_000);
            }
        }
    }

    @Test
    void deadlinesEndQueries() throws Exception {
        try (Connection connection = connect("");
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(1);
            assertThatThrownBy(() -> statement.executeQuery(LONG)).isInstanceOf(SQLTimeoutException.class);
        }
    }

    @Test
    void statementsRunAtTheSameTime() throws Exception {
        try (Connection connection = connect("&threads=2");
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Long>> sums = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Callable<Long> sum = () -> sum(connection);
                sums.add(threads.submit(sum));
            }
            for (Future<Long> sum : sums) {
                assertThat(sum.get()).isEqualTo(sums.getFirst().get());
            }
        }
    }

    private static long sum(Connection connection) throws SQLException {
        long sum = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT n FROM numbers ORDER BY n")) {
            while (rows.next()) {
                sum = 31 * sum + rows.getLong(1);
            }
        }
        return sum;
    }

    /// Results that nobody reads to their end hold nothing once they are closed, however they are closed.
    @Test
    void nothingIsLeft() throws Exception {
        Connection connection = connect("&memory=20m&batch_rows=100");
        Session session = connection.unwrap(Session.class);
        for (int i = 0; i < 10; i++) {
            Statement statement = connection.createStatement();
            ResultSet rows = statement.executeQuery("SELECT a.n FROM numbers a ORDER BY a.n DESC");
            assertThat(rows.next()).isTrue();
            if (i % 2 == 0) {
                rows.close();
            } else {
                statement.close();
                assertThat(rows.isClosed()).isTrue();
            }
        }
        try (var probe = session.sql("SELECT 1 AS x").stream()) {
            assertThat(probe.hasNext()).isTrue();
            assertThat(probe.query().progress().reserved()).isLessThan(1 << 20);
        }
        ResultSet open = connection.createStatement().executeQuery("SELECT n FROM numbers ORDER BY n");
        assertThat(open.next()).isTrue();
        connection.close();
        assertThat(open.isClosed()).isTrue();
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left).isEmpty();
        }
        assertThat(SharedBackends.open()).isZero();
    }
}
