package org.millrace.checks.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.frame.Expressions.col;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.millrace.frame.ResultTable;
import org.millrace.frame.Session;
import org.millrace.plan.expr.Expr;

/// Random functions over random windows and frames give DuckDB's values for each row, for random threads and batches.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WindowsAgreeWithDuckDbTest {

    private static final int QUERIES = 150;
    private static final double TOLERANCE = 1e-9;
    private static final int[] BATCH_ROWS = {1, 3, 64, 8192};

    private WindowTable table;

    @BeforeAll
    void open(@TempDir Path directory) throws SQLException {
        table = new WindowTable(directory);
    }

    @AfterAll
    void close() throws SQLException {
        table.close();
    }

    static List<Integer> seeds() {
        return java.util.stream.IntStream.range(0, QUERIES).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void forEachRow(int seed) throws SQLException {
        Random random = new Random(seed * 1_000_003L);
        List<String> sql = new ArrayList<>(List.of("id"));
        List<Expr> columns = new ArrayList<>(List.of(col("id")));
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            RandomWindowCall call = RandomWindowCall.of(random);
            sql.add(call.sql() + " AS c" + i);
            columns.add(call.expr().as("c" + i));
        }
        String query = "SELECT " + String.join(", ", sql) + " FROM t ORDER BY id";
        int threads = random.nextInt(1, 4);
        int batchRows = BATCH_ROWS[random.nextInt(BATCH_ROWS.length)];
        List<List<@Nullable Object>> expected = table.rows(query);
        try (Session session =
                Session.builder().threads(threads).batchRows(batchRows).build()) {
            ResultTable found = session.scanParquet(table.file().toString())
                    .select(columns.toArray(Expr[]::new))
                    .sort("id")
                    .collect();
            assertThat(found.rows()).isEqualTo(expected.size());
            for (int row = 0; row < expected.size(); row++) {
                check(query, found.row(row), expected.get(row));
            }
        }
    }

    private static void check(String query, List<@Nullable Object> found, List<@Nullable Object> expected) {
        for (int i = 0; i < expected.size(); i++) {
            assertThat(same(normal(found.get(i)), normal(expected.get(i))))
                    .as("%s: %s, DuckDB has %s", query, found, expected)
                    .isTrue();
        }
    }

    private static boolean same(@Nullable Object found, @Nullable Object expected) {
        if (found instanceof Double a && expected instanceof Double b) {
            return a.equals(b) || Math.abs(a - b) <= TOLERANCE * Math.max(1e-3, Math.max(Math.abs(a), Math.abs(b)));
        }
        return Objects.equals(found, expected);
    }

    /// One Java class for each kind of value, whoever gave it.
    private static @Nullable Object normal(@Nullable Object value) {
        return switch (value) {
            case Float number -> number.doubleValue();
            case BigDecimal number -> number.doubleValue();
            case BigInteger number -> number.longValueExact();
            case Double number -> number;
            case Number number -> number.longValue();
            case java.sql.Timestamp moment -> moment.toLocalDateTime();
            case java.sql.Date day -> day.toLocalDate();
            case List<?> list ->
                list.stream().map(WindowsAgreeWithDuckDbTest::normal).toList();
            case null, default -> value;
        };
    }
}
