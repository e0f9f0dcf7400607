package org.millrace.checks.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.millrace.frame.Frame;
import org.millrace.frame.ResultTable;
import org.millrace.frame.Session;

/// Every query gives DuckDB's rows over the same file, for Parquet and for CSV. Floating-point sums may differ in
/// the last bits: DuckDB's are not compensated and depend on its threads.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueriesAgreeWithDuckDbTest {

    private static final double TOLERANCE = 1e-9;

    private Sample sample;
    private Session session;

    @BeforeAll
    void open(@TempDir Path directory) throws SQLException {
        sample = new Sample(directory);
        session = Session.builder().threads(2).batchRows(1000).build();
    }

    @AfterAll
    void close() throws SQLException {
        session.close();
        sample.close();
    }

    static List<Queries.Pair> queries() {
        return Queries.all();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void overParquet(Queries.Pair query) throws SQLException {
        check(query, session.scanParquet(sample.parquet().toString()));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void overCsv(Queries.Pair query) throws SQLException {
        check(query, session.scanCsv(sample.csv().toString()));
    }

    private void check(Queries.Pair query, Frame table) throws SQLException {
        List<List<@Nullable Object>> expected = normal(sample.rows(query.sql()), query.ordered());
        List<List<@Nullable Object>> found =
                normal(rows(query.frame().apply(table).collect()), query.ordered());
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            for (int j = 0; j < expected.get(i).size(); j++) {
                assertThat(same(found.get(i).get(j), expected.get(i).get(j)))
                        .as("row %d column %d: %s, DuckDB has %s", i, j, found.get(i), expected.get(i))
                        .isTrue();
            }
        }
    }

    private static List<List<@Nullable Object>> rows(ResultTable table) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (long row = 0; row < table.rows(); row++) {
            rows.add(table.row(row));
        }
        return rows;
    }

    private static boolean same(@Nullable Object found, @Nullable Object expected) {
        if (found instanceof Double a && expected instanceof Double b) {
            return a.equals(b) || Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
        }
        return java.util.Objects.equals(found, expected);
    }

    private static List<List<@Nullable Object>> normal(List<List<@Nullable Object>> rows, boolean ordered) {
        List<List<@Nullable Object>> normal = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            normal.add(new ArrayList<>(
                    row.stream().map(QueriesAgreeWithDuckDbTest::normal).toList()));
        }
        if (!ordered) {
            normal.sort(Comparator.comparing(QueriesAgreeWithDuckDbTest::exactText));
        }
        return normal;
    }

    /// What rows are ordered by for the comparison: floating point only roughly, since its last digits may
    /// differ.
    private static String exactText(List<@Nullable Object> row) {
        StringBuilder text = new StringBuilder();
        for (Object value : row) {
            text.append(value instanceof Double number ? "%.4e".formatted(number) : value)
                    .append('\u0001');
        }
        return text.toString();
    }

    /// One Java class for each kind of value, whoever gave it.
    private static @Nullable Object normal(@Nullable Object value) {
        return switch (value) {
            case Byte number -> number.longValue();
            case Short number -> number.longValue();
            case Integer number -> number.longValue();
            case Float number -> number.doubleValue();
            case BigInteger number -> number.longValueExact();
            case BigDecimal number -> number.scale() == 0 ? (Object) number.longValueExact() : number.doubleValue();
            case java.sql.Timestamp moment -> moment.toLocalDateTime();
            case java.sql.Date day -> day.toLocalDate();
            case OffsetDateTime moment -> moment.toInstant();
            case null, default -> value;
        };
    }
}
