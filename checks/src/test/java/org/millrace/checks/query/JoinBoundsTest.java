package org.millrace.checks.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.frame.Expressions.col;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.millrace.frame.BatchStream;
import org.millrace.frame.Frame;
import org.millrace.frame.Session;
import org.millrace.plan.expr.JoinOn;
import org.millrace.plan.relation.JoinType;
import org.millrace.plan.report.OperatorFigures;
import org.millrace.plan.report.ScanFigures;
import org.millrace.vectors.fingerprint.Fingerprint;

/// Scans below the streaming side of a join leave out what matches nothing, by row group and by row, where that
/// changes nothing; the rows are DuckDB's, whether the held side is in memory or in files.
class JoinBoundsTest {

    private static final int ROWS = 20_000;

    @TempDir
    private Path directory;

    private Connection duckDb;

    @BeforeEach
    void connect() throws SQLException {
        duckDb = DriverManager.getConnection("jdbc:duckdb:");
        run("SET threads = 1");
        table("facts", """
                SELECT i AS id, i::INT AS small, 'item ' || lpad(i::VARCHAR, 6, '0') AS text, i / 4 AS number,
                  (i / 10)::DECIMAL(30, 2) AS money, DATE '2020-01-01' + (i // 100)::INT AS day,
                  TIMESTAMP '2020-01-01' + to_seconds(i) AS moment, i %% 1000 AS other,
                  CASE WHEN i %% 3 = 0 THEN NULL ELSE i END AS holes
                FROM range(%d) t(i)""".formatted(ROWS));
    }

    @AfterEach
    void disconnect() throws SQLException {
        duckDb.close();
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = duckDb.createStatement()) {
            statement.execute(sql);
        }
    }

    /// Makes a table that both sides know.
    private void table(String name, String select) throws SQLException {
        run("CREATE OR REPLACE TABLE " + name + " AS " + select);
        run("COPY " + name + " TO '" + path(name) + "' (FORMAT parquet, ROW_GROUP_SIZE 2048)");
    }

    private String path(String name) {
        return directory.resolve(name + ".parquet").toString();
    }

    /// What came out of a query, and what the scan of `facts` gave.
    private record Outcome(long rows, String fingerprint, long scanned, ScanFigures scan) {}

    private static Outcome run(Frame frame) {
        Fingerprint fingerprint = new Fingerprint(frame.schema());
        try (BatchStream stream = frame.stream()) {
            stream.forEachRemaining(fingerprint::add);
            OperatorFigures facts = stream.query().metrics().stream()
                    .filter(operator -> operator.plan().name().contains("facts.parquet"))
                    .findFirst()
                    .orElseThrow();
            return new Outcome(
                    fingerprint.rows(), fingerprint.ordered(), facts.rows(), Objects.requireNonNull(facts.scan()));
        }
    }

    private Frame frame(Session session, String table) {
        return session.scanParquet(path(table));
    }

    /// Runs a join with all settings; all give as many rows as DuckDB, in the same order.
    private List<Outcome> outcomes(Function<Session, Frame> query, String sql) throws SQLException {
        List<Outcome> outcomes = new ArrayList<>();
        for (boolean spilling : new boolean[] {false, true}) {
            for (int batchRows : new int[] {8192, 100}) {
                try (Session session = Session.builder()
                        .threads(1 + batchRows % 3)
                        .batchRows(batchRows)
                        .option("spill", spilling ? "always" : "")
                        .build()) {
                    outcomes.add(run(query.apply(session)));
                }
            }
        }
        long rows = count("SELECT count(*) FROM (" + sql + ")");
        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.rows()).isEqualTo(rows));
        assertThat(outcomes.stream().map(Outcome::fingerprint).distinct()).hasSize(1);
        return outcomes;
    }

    private long count(String sql) throws SQLException {
        try (Statement statement = duckDb.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            results.next();
            return results.getLong(1);
        }
    }

    private List<Outcome> joined(JoinType type, JoinOn on, String sqlJoin, String condition) throws SQLException {
        return outcomes(
                session -> frame(session, "facts").join(frame(session, "keys"), type, on),
                "SELECT facts.* FROM facts " + sqlJoin + " JOIN keys ON " + condition);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "small", "text", "number", "money", "day", "moment"})
    void keysOfAnyTypeLeaveOutRowGroupsAndRows(String key) throws SQLException {
        table("keys", "SELECT " + key + " AS key FROM facts WHERE id BETWEEN 5000 AND 6000 AND id % 5 = 0");
        for (JoinType type : List.of(JoinType.INNER, JoinType.SEMI)) {
            JoinOn on = JoinOn.keys(col(key), col("key"));
            List<Outcome> found = joined(type, on, type.name(), "facts." + key + " = keys.key");
            assertThat(found).allSatisfy(outcome -> {
                assertThat(outcome.scan().morsels().skipped()).isGreaterThanOrEqualTo(8);
                // Of files only the least and the greatest key are known, and of long values their beginning.
                assertThat(outcome.scanned()).isBetween(201L, 2048L);
            });
            long exact = "day".equals(key) ? 1200 : 300;
            assertThat(found.subList(0, 2))
                    .allSatisfy(outcome -> assertThat(outcome.scanned()).isLessThan(exact));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LEFT", "FULL", "ANTI"})
    void rowsThatComeOutWithoutAMatchStay(JoinType type) throws SQLException {
        table("keys", "SELECT id AS key FROM facts WHERE id < 100");
        for (Outcome found : joined(type, JoinOn.keys(col("id"), col("key")), type.name(), "id = key")) {
            // A full join may read some of them again.
            assertThat(found.scanned()).isGreaterThanOrEqualTo(ROWS);
        }
    }

    @Test
    void missingValuesAreWantedWhereTheyMatch() throws SQLException {
        table("keys", "SELECT holes AS key FROM facts WHERE id BETWEEN 1 AND 20");
        JoinOn safe = JoinOn.nothing().andNullSafeKeys(col("holes"), col("key"));
        long missing = count("SELECT count(*) FROM facts WHERE holes IS NULL");
        for (Outcome found : joined(JoinType.SEMI, safe, "SEMI", "holes IS NOT DISTINCT FROM key")) {
            assertThat(found.scanned()).isBetween(missing, missing + 20);
        }
        for (Outcome found : joined(JoinType.SEMI, JoinOn.keys(col("holes"), col("key")), "SEMI", "holes = key")) {
            assertThat(found.scanned()).isLessThanOrEqualTo(20);
        }
        table("keys", "SELECT holes AS key FROM facts WHERE id BETWEEN 1 AND 20 AND holes IS NOT NULL");
        for (Outcome found : joined(JoinType.SEMI, safe, "SEMI", "holes IS NOT DISTINCT FROM key")) {
            assertThat(found.scanned()).isLessThanOrEqualTo(20);
        }
        table("keys", "SELECT NULL::BIGINT AS key FROM range(3)");
        for (Outcome found : joined(JoinType.SEMI, safe, "SEMI", "holes IS NOT DISTINCT FROM key")) {
            assertThat(found.scanned()).isEqualTo(missing);
        }
    }

    @Test
    void nothingIsReadWhereNothingIsHeld() throws SQLException {
        table("keys", "SELECT id AS key FROM facts WHERE id < 0");
        for (Outcome found : joined(JoinType.INNER, JoinOn.keys(col("id"), col("key")), "INNER", "id = key")) {
            assertThat(found.scanned()).isZero();
            assertThat(found.scan().morsels().read()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'NaN'", "'-inf', 'NaN'", "-0.0, 1", "0.0", "'inf'", "'-inf', 'inf'", "NULL, 'NaN'", "NULL"})
    void numbersAreOrderedAsTheyAreCompared(String keys) throws SQLException {
        String awkward = "CASE i % 7 WHEN 0 THEN 'NaN'::DOUBLE WHEN 1 THEN -0.0 WHEN 2 THEN 0.0 WHEN 3 THEN NULL"
                + " WHEN 4 THEN 'inf' WHEN 5 THEN '-inf' ELSE i END::DOUBLE";
        table("facts", "SELECT i AS id, " + awkward + " AS number FROM range(10000) t(i)");
        table("keys", "SELECT unnest([" + keys + "]::DOUBLE[]) AS key");
        joined(JoinType.INNER, JoinOn.keys(col("number"), col("key")), "INNER", "number = key");
        JoinOn safe = JoinOn.nothing().andNullSafeKeys(col("number"), col("key"));
        joined(JoinType.SEMI, safe, "SEMI", "number IS NOT DISTINCT FROM key");
    }

    @Test
    void aChainOfJoinsLeavesOutWhatNoneOfThemWants() throws SQLException {
        table("keys", "SELECT id AS key, id % 50 AS kind FROM facts WHERE id BETWEEN 2000 AND 2999");
        table("kinds", "SELECT i AS number_of_kind FROM range(3) t(i)");
        Function<Session, Frame> query = session -> {
            Frame facts = frame(session, "facts")
                    .filter(col("other").ne(7))
                    .select(col("id").as("renamed"), col("text"));
            return facts.join(frame(session, "keys"), JoinType.INNER, JoinOn.keys(col("renamed"), col("key")))
                    .join(frame(session, "kinds"), JoinType.SEMI, JoinOn.keys(col("kind"), col("number_of_kind")));
        };
        for (Outcome found : outcomes(query, """
                SELECT * FROM (SELECT * FROM facts JOIN keys ON id = key WHERE other <> 7) t
                SEMI JOIN kinds ON kind = number_of_kind""")) {
            assertThat(found.scan().morsels().skipped()).isGreaterThanOrEqualTo(8);
            assertThat(found.scanned()).isLessThan(1100);
        }
    }

    @Test
    void aLeftJoinBetweenLetsThroughTheLeftSideOnly() throws SQLException {
        table("keys", "SELECT id AS key, id + 10 AS next FROM facts WHERE id < 500");
        table("kinds", "SELECT 15 AS kind");
        Function<Session, Frame> query = session -> frame(session, "keys")
                .join(frame(session, "facts"), JoinType.LEFT, JoinOn.keys(col("next"), col("id")))
                .join(frame(session, "kinds"), JoinType.INNER, JoinOn.keys(col("id"), col("kind")));
        outcomes(query, "SELECT * FROM keys LEFT JOIN facts ON next = id JOIN kinds ON id = kind");
        JoinOn safe = JoinOn.nothing().andNullSafeKeys(col("id"), col("kind"));
        table("kinds", "SELECT unnest([15, NULL]) AS kind");
        table("keys", "SELECT id AS key, id + 19900 AS next FROM facts WHERE id < 500");
        Function<Session, Frame> kept = session -> frame(session, "keys")
                .join(frame(session, "facts"), JoinType.LEFT, JoinOn.keys(col("next"), col("id")))
                .join(frame(session, "kinds"), JoinType.INNER, safe);
        outcomes(kept, """
                SELECT * FROM keys LEFT JOIN facts ON next = id JOIN kinds ON id IS NOT DISTINCT FROM kind""");
    }

    @Test
    void whatMayFailSeesAllRows() throws SQLException {
        table("keys", "SELECT id AS key FROM facts WHERE id < 100");
        try (Session session = Session.builder().build()) {
            Frame facts = frame(session, "facts")
                    .select(col("id"), col("small").plus(1).as("more"));
            Frame joined = facts.join(frame(session, "keys"), JoinType.INNER, JoinOn.keys(col("id"), col("key")));
            assertThat(run(joined.select(col("more"))).rows()).isEqualTo(100);
            assertThat(joined.explain()).doesNotContain("matching");
            Frame other = frame(session, "facts").select(col("id"), col("number"));
            assertThat(other.join(frame(session, "keys"), JoinType.INNER, JoinOn.keys(col("id"), col("key")))
                            .explain())
                    .contains("matching id");
        }
    }
}
