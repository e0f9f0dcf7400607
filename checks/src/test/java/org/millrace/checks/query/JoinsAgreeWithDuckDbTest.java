package org.millrace.checks.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.frame.Frame;
import org.millrace.frame.ResultTable;
import org.millrace.frame.Session;

/// Random joins give DuckDB's rows, in an order that is the same for all settings, in memory and in files.
class JoinsAgreeWithDuckDbTest {

    private static final int QUERIES = 25;
    private static final long MOST_ROWS = 10_000;
    private static final int[][] SIZES = {{200, 150}, {50, 400}, {0, 30}, {30, 0}, {1, 1}, {100, 5000}};
    /// Threads, rows in a batch, and whether everything is spilled that can be.
    private static final int[][] SETTINGS = {{1, 3, 0}, {2, 1000, 1}, {8, 1, 0}, {3, 8192, 1}, {1, 2, 1}};

    @Test
    void forAnySettings(@TempDir Path directory) throws SQLException {
        try (JoinTables tables = new JoinTables(directory)) {
            for (int i = 0; i < SIZES.length; i++) {
                tables.fill(0.1 + i * 0.1, SIZES[i][0], SIZES[i][1]);
                Random random = new Random(i);
                for (int j = 0; j < QUERIES; j++) {
                    check(JoinQueries.random(random), tables);
                }
            }
        }
    }

    private static void check(JoinQueries.Pair query, JoinTables tables) throws SQLException {
        if ((Long) tables.rows("SELECT count(*) FROM (" + query.sql() + ")")
                        .getFirst()
                        .getFirst()
                > MOST_ROWS) {
            return;
        }
        List<String> expected = texts(tables.rows(query.sql()));
        Collections.sort(expected);
        String fingerprint = "";
        for (int[] setting : SETTINGS) {
            try (Session session = Session.builder()
                    .threads(setting[0])
                    .batchRows(setting[1])
                    .option("spill", setting[2] == 1 ? "always" : "")
                    .build()) {
                Frame frame = query.frame(session.scanParquet(tables.path("l")), session.scanParquet(tables.path("r")));
                ResultTable result = frame.collect();
                if (fingerprint.isEmpty()) {
                    fingerprint = result.fingerprint().ordered();
                    List<String> found = texts(rows(result));
                    Collections.sort(found);
                    assertThat(found).as(query.sql()).isEqualTo(expected);
                }
                assertThat(result.fingerprint().ordered()).as(query.sql()).isEqualTo(fingerprint);
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

    private static List<String> texts(List<List<@Nullable Object>> rows) {
        List<String> texts = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            texts.add(String.valueOf(
                    row.stream().map(JoinsAgreeWithDuckDbTest::normal).toList()));
        }
        return texts;
    }

    /// One text for each value, whoever gave it.
    private static String normal(@Nullable Object value) {
        return switch (value) {
            case BigDecimal number -> number.setScale(2).toPlainString();
            case Double number -> String.valueOf(number + 0.0);
            case null, default -> String.valueOf(value);
        };
    }
}
