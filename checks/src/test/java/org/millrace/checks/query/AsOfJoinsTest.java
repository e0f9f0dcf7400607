package org.millrace.checks.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.errors.QueryException;
import org.millrace.frame.Frame;
import org.millrace.frame.ResultTable;
import org.millrace.frame.Session;
import org.millrace.plan.expr.AsOf;

/// As-of joins find the row that a search through all rows finds, for all settings, in memory and in files.
class AsOfJoinsTest {

    private static final int[][] SETTINGS = {{1, 3, 0}, {2, 1000, 1}, {3, 8192, 0}};

    @Test
    void findTheNearestRow(@TempDir Path directory) throws SQLException {
        try (JoinTables tables = new JoinTables(directory)) {
            tables.fill(0.3, 300, 400);
            for (AsOf.Side side : AsOf.Side.values()) {
                check(tables, AsOf.on("day").by("small"), side);
                check(tables, AsOf.on("number").by("small", "flag").within(3), side);
                check(tables, AsOf.on("wide").withoutEqual().matchesOnly(), side);
                check(
                        tables,
                        AsOf.on("day").by("text").within(Duration.ofDays(2)).withoutEqual(),
                        side);
            }
        }
    }

    private static void check(JoinTables tables, AsOf asOf, AsOf.Side side) throws SQLException {
        AsOf on =
                new AsOf(asOf.left(), asOf.right(), asOf.keys(), side, asOf.equal(), asOf.tolerance(), asOf.keepAll());
        List<List<@Nullable Object>> expected = new AsOfSearch(on, tables).pairs();
        for (int[] setting : SETTINGS) {
            try (Session session = Session.builder()
                    .threads(setting[0])
                    .batchRows(setting[1])
                    .option("spill", setting[2] == 1 ? "always" : "")
                    .build()) {
                Frame frame = session.scanParquet(tables.path("l"))
                        .asOfJoin(session.scanParquet(tables.path("r")), on)
                        .select("id", "id_right");
                assertThat(rows(frame.collect())).as("%s %s", side, on).isEqualTo(expected);
            }
        }
    }

    private static List<List<@Nullable Object>> rows(ResultTable table) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (long row = 0; row < table.rows(); row++) {
            rows.add(new ArrayList<>(table.row(row)));
        }
        return rows;
    }

    @Test
    void needComparablePlaces(@TempDir Path directory) throws SQLException {
        try (JoinTables tables = new JoinTables(directory);
                Session session = Session.builder().build()) {
            tables.fill(0.3, 3, 4);
            Frame left = session.scanParquet(tables.path("l"));
            assertThatThrownBy(() -> left.asOfJoin(left, AsOf.on("text")))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("text");
            assertThatThrownBy(() -> left.asOfJoin(left, AsOf.on("day").within(3)))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("Duration");
        }
    }
}
