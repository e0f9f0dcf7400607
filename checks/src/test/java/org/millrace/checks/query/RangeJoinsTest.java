package org.millrace.checks.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.frame.Expressions.col;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.frame.Frame;
import org.millrace.frame.Session;
import org.millrace.plan.Query;
import org.millrace.plan.expr.Expr;
import org.millrace.plan.expr.JoinOn;
import org.millrace.plan.relation.Join;
import org.millrace.plan.relation.JoinSide;
import org.millrace.plan.relation.JoinType;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.vectors.fingerprint.Fingerprint;

/// Joins by ranges give the rows that looking at every pair gives, in its order, whichever side is held and however
/// much of it at once.
class RangeJoinsTest {

    private static final long UNLIMITED = 2L << 30;
    private static final int[][] SIZES = {{60, 150}, {0, 10}, {10, 0}};

    /// Cannot be false of rows of [JoinTables], but could fail, so that it must see every pair.
    private static final Expr EVERY_PAIR = col("id").plus(col("id_right")).ge(0);

    @Test
    void giveWhatEveryPairGives(@TempDir Path directory) throws SQLException {
        try (JoinTables tables = new JoinTables(directory)) {
            for (int i = 0; i < SIZES.length; i++) {
                tables.fill(0.15 + i * 0.1, SIZES[i][0], SIZES[i][1]);
                check(tables);
            }
        }
    }

    private static void check(JoinTables tables) {
        try (Session one = session(1, 8192);
                Session small = session(2, 7);
                Session large = session(2, 1000)) {
            for (JoinType type : JoinType.values()) {
                for (int which = 0; type != JoinType.CROSS && which < RangeConditions.COUNT; which++) {
                    Expr range = RangeConditions.expr(which);
                    for (JoinSide build : JoinSide.values()) {
                        String expected = run(one, tables, type, EVERY_PAIR.and(range), build);
                        assertThat(List.of(
                                        run(small, tables, type, range, build), run(large, tables, type, range, build)))
                                .as("%s by %s, holding %s", type, range, build)
                                .containsOnly(expected);
                    }
                }
            }
        }
    }

    private static Session session(int threads, int batchRows) {
        return Session.builder()
                .threads(threads)
                .memory(UNLIMITED)
                .batchRows(batchRows)
                .build();
    }

    /// Intervals that hardly overlap, so many that looking at every pair would take very long; held at once and in
    /// parts.
    @Test
    void needNotLookAtEveryPair(@TempDir Path directory) throws SQLException {
        int intervals = 50_000;
        try (JoinTables tables = new JoinTables(directory)) {
            tables.fillIntervals(intervals);
            Expr within = col("point").between(col("low"), col("high"));
            for (long memory : new long[] {UNLIMITED, 4 << 20}) {
                try (Session session =
                        Session.builder().threads(2).memory(memory).build()) {
                    Frame joined = session.scanParquet(tables.path("l"))
                            .join(session.scanParquet(tables.path("r")), JoinType.INNER, JoinOn.condition(within));
                    assertThat(joined.count()).isEqualTo(intervals * 5L);
                }
            }
        }
    }

    private static String run(Session session, JoinTables tables, JoinType type, Expr condition, JoinSide build) {
        try (Query query = query(session, tables, type, condition, build)) {
            Fingerprint fingerprint = new Fingerprint(query.schema());
            for (var batch = query.next(); batch != null; batch = query.next()) {
                fingerprint.add(batch);
            }
            return fingerprint.ordered();
        }
    }

    private static Query query(Session session, JoinTables tables, JoinType type, Expr condition, JoinSide build) {
        Frame frame = session.scanParquet(tables.path("l"))
                .join(session.scanParquet(tables.path("r")), type, JoinOn.condition(condition));
        Relation named = frame.plan();
        Join join = (Join) (named instanceof Project project ? project.input() : named);
        Join plan = new Join(join.left(), join.right(), type, build, join.keys(), join.condition());
        return session.backend().start(plan, session.settings().query());
    }
}
