package org.millrace.checks.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.millrace.errors.CancelledException;
import org.millrace.frame.BatchStream;
import org.millrace.frame.Frame;
import org.millrace.frame.ResultTable;
import org.millrace.frame.Session;
import org.millrace.frame.SessionBuilder;
import org.millrace.plan.Query;
import org.millrace.plan.report.OperatorFigures;

/// What is computed once and read at several places gives DuckDB's rows, in the order and with the bits that it has
/// when it is computed at each place, whether it is kept in memory or in files.
@Timeout(300)
class SharedSubplansTest {

    private static final int ROWS = 60_000;
    private static final String RULE = "share-subplans";

    @TempDir
    private Path directory;

    private Connection duckDb;

    @BeforeEach
    void connect() throws SQLException {
        duckDb = DriverManager.getConnection("jdbc:duckdb:");
        table("facts", """
                SELECT i AS id, i %% 20000 AS customer, 'item ' || (i %% 50) AS item, (i * 7919 %% 1000) / 7.0 AS price,
                  (i %% 90)::DECIMAL(10, 2) AS amount, CASE WHEN i %% 3 = 0 THEN NULL ELSE i %% 11 END AS holes
                FROM range(%d) t(i)""".formatted(ROWS));
        table("customers", "SELECT i AS number, 'name ' || i AS name, i % 400 AS kind FROM range(20000) t(i)");
    }

    @AfterEach
    void disconnect() throws SQLException {
        duckDb.close();
    }

    /// Makes a table that both sides know.
    private void table(String name, String select) throws SQLException {
        run("CREATE OR REPLACE TABLE " + name + " AS " + select);
        run("COPY " + name + " TO '" + path(name) + "' (FORMAT parquet, ROW_GROUP_SIZE 4096)");
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = duckDb.createStatement()) {
            statement.execute(sql);
        }
    }

    private String path(String name) {
        return directory.resolve(name + ".parquet").toString();
    }

    private Session session(SessionBuilder builder) {
        Session session = builder.temporary(directory).build();
        session.register("facts", session.scanParquet(path("facts")));
        session.register("customers", session.scanParquet(path("customers")));
        return session;
    }

    private static SessionBuilder settings(int threads, int batchRows, boolean spilling) {
        return Session.builder().threads(threads).batchRows(batchRows).option("spill", spilling ? "always" : "");
    }

    private static long shared(List<OperatorFigures> figures) {
        return figures.stream()
                .filter(figure -> figure.plan().name().startsWith("Shared"))
                .count();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Many groups: they are kept in pieces.
                "WITH totals AS (SELECT customer, sum(price) AS total FROM facts GROUP BY customer)"
                        + " SELECT customer, total FROM totals WHERE total = (SELECT max(total) FROM totals)",
                "WITH totals AS (SELECT customer, sum(amount) AS total, count(holes) AS n FROM facts GROUP BY customer)"
                        + " SELECT a.customer, a.total, b.n FROM totals a JOIN totals b ON a.customer = b.customer"
                        + " WHERE a.total > (SELECT avg(total) FROM totals) AND b.n < 3",
                "WITH totals AS (SELECT item, avg(price) AS mean FROM facts GROUP BY item)"
                        + " SELECT * FROM totals UNION ALL SELECT item, mean + 1 FROM totals UNION ALL"
                        + " SELECT item, mean + (SELECT min(mean) FROM totals) FROM totals",
                // Rows that a window numbers, read to their end from the last piece.
                "WITH sorted AS (SELECT id, price FROM facts ORDER BY price, id LIMIT 50000)"
                        + " SELECT id, sum(id) OVER (ORDER BY price, id) AS s FROM sorted UNION ALL"
                        + " SELECT id, count(*) OVER (ORDER BY price, id) FROM sorted",
                // Of one part no column is wanted, only whether there is a row.
                "SELECT number, (SELECT min('x') FROM customers u WHERE u.name < t.name) AS c FROM customers t"
                        + " WHERE number < 50 AND NOT EXISTS (SELECT t.kind FROM facts w WHERE w.id < -1)",
                // The same join for two aggregates, which read other columns of it.
                "SELECT name, sum(amount) AS s FROM facts JOIN customers ON customer = number WHERE kind < 40"
                        + " GROUP BY name HAVING sum(amount) > (SELECT avg(price) FROM facts JOIN customers"
                        + " ON customer = number WHERE kind < 40)",
                "WITH sold AS (SELECT customer, item, price FROM facts JOIN customers ON customer = number"
                        + " WHERE kind = 7) SELECT item, count(*) AS n, 0.0 AS p FROM sold GROUP BY item UNION ALL"
                        + " SELECT 'all', count(DISTINCT customer), max(price) FROM sold",
                // Distinct and ordered rows, windows, and what is shared within what is shared.
                "WITH d AS (SELECT DISTINCT customer, holes FROM facts) SELECT count(*) AS n FROM d a JOIN d b"
                        + " ON a.customer = b.customer AND a.holes < b.holes",
                "WITH r AS (SELECT id, row_number() OVER (PARTITION BY item ORDER BY price, id) AS n FROM facts)"
                        + " SELECT a.id, b.n FROM r a JOIN r b ON a.id = b.n WHERE a.n < 10",
                "WITH a AS (SELECT customer, sum(amount) AS s FROM facts GROUP BY customer),"
                        + " b AS (SELECT x.s, count(*) AS n FROM a x JOIN a y ON x.customer = y.customer GROUP BY x.s)"
                        + " SELECT * FROM b UNION ALL SELECT s, n FROM b WHERE n > (SELECT avg(n) FROM b)",
                // A filter that leaves little, below an aggregate and a join.
                "SELECT name, (SELECT count(*) FROM facts WHERE customer = number) AS n FROM customers"
                        + " WHERE kind = 7 AND name LIKE '%1%'",
                "SELECT (SELECT max(price) FROM facts) AS a, (SELECT min(amount) FROM facts) AS b,"
                        + " (SELECT avg(price) FROM facts) AS c"
            })
    void theRowsAreThoseOfEachPlace(String sql) throws SQLException {
        Set<String> fingerprints = new HashSet<>();
        for (int threads : new int[] {1, 2, 8}) {
            for (boolean spilling : new boolean[] {false, true}) {
                for (int batchRows : new int[] {100, 8192}) {
                    try (Session session = session(settings(threads, batchRows, spilling))) {
                        fingerprints.add(
                                session.sql(sql).collect().fingerprint().ordered());
                    }
                }
            }
        }
        try (Session session = session(Session.builder().threads(2).disableRule(RULE))) {
            Frame apart = session.sql(sql);
            assertThat(apart.explain()).doesNotContain("Shared 1");
            assertThat(sorted(apart)).isEqualTo(duckDbs(sql));
            fingerprints.add(apart.collect().fingerprint().ordered());
        }
        assertThat(fingerprints).hasSize(1);
        try (Session session = session(settings(2, 1000, true))) {
            Frame once = session.sql(sql);
            assertThat(once.explain()).contains("Shared 1");
            assertThat(sorted(once)).isEqualTo(duckDbs(sql));
        }
    }

    private static List<String> sorted(Frame frame) {
        ResultTable table = frame.collect();
        List<String> rows = new ArrayList<>();
        for (long row = 0; row < table.rows(); row++) {
            List<String> values = new ArrayList<>();
            for (int column = 0; column < table.schema().size(); column++) {
                values.add(text(table.value(row, column)));
            }
            rows.add(values.toString());
        }
        rows.sort(null);
        return rows;
    }

    private List<String> duckDbs(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = duckDb.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            while (results.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= results.getMetaData().getColumnCount(); column++) {
                    values.add(text(results.getObject(column)));
                }
                rows.add(values.toString());
            }
        }
        rows.sort(null);
        return rows;
    }

    /// A value without the last digits of floating-point numbers, and without the scale of decimals.
    private static String text(@Nullable Object value) {
        return value instanceof Number
                ? new BigDecimal(value.toString())
                        .round(new MathContext(9))
                        .stripTrailingZeros()
                        .toPlainString()
                : String.valueOf(value);
    }

    @Test
    void theWorkIsDoneAndShownOnce() {
        try (Session session = session(settings(2, 1000, true));
                BatchStream stream = session
                        .sql(
                                "WITH sold AS (SELECT item, price FROM facts JOIN customers ON customer = number WHERE kind"
                                        + " = 7) SELECT item, count(*) AS n FROM sold GROUP BY item UNION ALL SELECT 'all', count(DISTINCT price)"
                                        + " FROM sold")
                        .stream()) {
            stream.forEachRemaining(_ -> {});
            List<OperatorFigures> figures = stream.query().metrics();
            assertThat(shared(figures)).isEqualTo(2);
            assertThat(figures.stream().filter(figure -> figure.plan().name().contains("facts.parquet")))
                    .hasSize(1);
            assertThat(figures.stream()
                            .filter(figure -> figure.plan().name().startsWith("Shared"))
                            .map(OperatorFigures::rows))
                    .containsExactly(150L, 150L);
            assertThat(figures.stream()
                            .filter(figure -> figure.plan().name().startsWith("Shared"))
                            .map(figure -> figure.space().spilled() > 0))
                    .containsExactly(true, false);
        }
    }

    @Test
    void aFailureInTheMiddleEndsTheQuery() {
        try (Session session = session(settings(8, 100, true))) {
            Frame failing =
                    session.sql("WITH t AS (SELECT item, sum(CAST(item AS BIGINT)) AS s FROM facts GROUP BY item)"
                            + " SELECT a.item FROM t a JOIN t b ON a.s = b.s");
            assertThatThrownBy(failing::collect).hasMessageContaining("item ");
            assertThat(session.sql("SELECT count(*) AS n FROM facts").collect().value(0, 0))
                    .isEqualTo((long) ROWS);
        }
    }

    @Test
    void aQueryIsCancelledWhileItKeepsRows() throws InterruptedException {
        try (Session session = session(settings(2, 100, true));
                Query query = session.sql(
                                "WITH pairs AS (SELECT a.id, b.price FROM facts a JOIN facts b ON a.item = b.item)"
                                        + " SELECT count(*) FROM pairs UNION ALL SELECT max(price) FROM pairs")
                        .start()) {
            Thread.sleep(50);
            query.cancel();
            assertThatThrownBy(query::next).isInstanceOf(CancelledException.class);
        }
    }
}
