package org.millrace.checks.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.frame.Expressions.col;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.frame.Frame;
import org.millrace.frame.Session;
import org.millrace.plan.Query;
import org.millrace.plan.expr.JoinOn;
import org.millrace.plan.relation.Join;
import org.millrace.plan.relation.JoinSide;
import org.millrace.plan.relation.JoinType;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.report.OperatorFigures;
import org.millrace.vectors.fingerprint.Fingerprint;

/// Joins whose build side is many times the budget, with one key that half of its rows have: every type gives the
/// rows of the unlimited run in their order, spills, and leaves no file behind.
class LargeJoinsTest {

    private static final int BUILD_ROWS = 200_000;
    private static final int PROBE_ROWS = 120_000;
    private static final long UNLIMITED = 2L << 30;
    private static final long[] MEMORY = {4 << 20, 32 << 20};

    @Test
    void giveTheSameRowsFromFiles(@TempDir Path directory) throws SQLException {
        try (JoinTables tables = new JoinTables(directory)) {
            tables.fillSkewed(PROBE_ROWS, BUILD_ROWS);
            for (JoinType type : JoinType.values()) {
                if (type != JoinType.CROSS) {
                    check(tables, directory, type, JoinOn.keys(col("key"), col("key")));
                    check(
                            tables,
                            directory,
                            type,
                            JoinOn.keys(col("key"), col("key"))
                                    .andCondition(col("id").lt(col("id_right"))));
                }
            }
        }
    }

    private static void check(JoinTables tables, Path directory, JoinType type, JoinOn on) {
        for (JoinSide build : JoinSide.values()) {
            String expected =
                    run(tables, directory, type, on, build, UNLIMITED, 1).fingerprint();
            for (long memory : MEMORY) {
                Outcome limited = run(tables, directory, type, on, build, memory, 2);
                assertThat(limited.fingerprint())
                        .as("%s by %s, holding %s, in %d bytes", type, on, build, memory)
                        .isEqualTo(expected);
                assertThat(limited.spilled() > 0 || memory > MEMORY[0]).isTrue();
                assertThat(files(directory.resolve("temporary"))).isZero();
            }
        }
    }

    private static long files(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What came out, and how many bytes were spilled.
    private record Outcome(String fingerprint, long spilled) {}

    private static Outcome run(
            JoinTables tables, Path directory, JoinType type, JoinOn on, JoinSide build, long memory, int threads) {
        Path temporary = directory.resolve("temporary");
        try (Session session = Session.builder()
                        .threads(threads)
                        .memory(memory)
                        .temporary(temporary)
                        .build();
                Query query = query(session, tables, type, on, build)) {
            Fingerprint fingerprint = new Fingerprint(query.schema());
            for (var batch = query.next(); batch != null; batch = query.next()) {
                fingerprint.add(batch);
            }
            long spilled = query.metrics().stream()
                    .map(OperatorFigures::space)
                    .mapToLong(space -> space.spilled())
                    .sum();
            return new Outcome(fingerprint.ordered(), spilled);
        }
    }

    /// The join of that description, holding the side that is to be tested.
    private static Query query(Session session, JoinTables tables, JoinType type, JoinOn on, JoinSide build) {
        Frame frame = session.scanParquet(tables.path("l")).join(session.scanParquet(tables.path("r")), type, on);
        Relation named = frame.plan();
        Join join = (Join) (named instanceof Project project ? project.input() : named);
        Join plan = new Join(join.left(), join.right(), type, build, join.keys(), join.condition());
        return session.backend().start(plan, session.settings().query());
    }
}
