package org.millrace.checks.outofcore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.frame.Frame;
import org.millrace.frame.Session;
import org.millrace.frame.SessionBuilder;

/// Results do not show whether, when and how often something was spilled, and nothing is left behind.
class OutOfCoreTest {

    private static final int[] THREADS = {1, 2, 8};
    private static final boolean LONG = "long".equals(System.getProperty("millrace.tests"));

    @TempDir
    private Path directory;

    /// Aggregates spill only what lanes give away, which takes more groups than a small table has.
    private static final Set<String> SPILL_ANY_TABLE = Set.of("sort", "join", "window", "half of all rows with");

    @Test
    void tinyBatchesGiveTheSameBitsWhereEverythingSpills() throws Exception {
        String file = SalesFile.write(directory, LONG ? 20_000 : 4_000).toString();
        for (var query : BlockingQueries.all().entrySet()) {
            Outcome expected = unlimited(file, query.getValue());
            boolean spills = SPILL_ANY_TABLE.stream().anyMatch(query.getKey()::startsWith);
            for (int batchRows = 1; batchRows <= 4; batchRows++) {
                int threads = THREADS[batchRows % THREADS.length];
                check(query, file, expected, spilling().threads(threads).batchRows(batchRows), spills);
            }
        }
    }

    @Test
    void tinyBatchesOfManyGroupsGiveTheSameBitsWhereEverythingSpills() throws Exception {
        String file = SalesFile.write(directory, 200_000).toString();
        for (var query : BlockingQueries.all().entrySet()) {
            if (Set.of("many groups", "distinct", "first of each").contains(query.getKey())) {
                Outcome expected = unlimited(file, query.getValue());
                check(query, file, expected, spilling().threads(2).batchRows(1), true);
                check(query, file, expected, spilling().threads(8).batchRows(3), true);
            }
        }
    }

    @Test
    void everyNumberOfThreadsGivesTheSameBitsWhereEverythingSpills() throws Exception {
        String file = SalesFile.write(directory, LONG ? 1_000_000 : 150_000).toString();
        for (var query : BlockingQueries.all().entrySet()) {
            Outcome expected = unlimited(file, query.getValue());
            boolean spills = SPILL_ANY_TABLE.stream().anyMatch(query.getKey()::startsWith);
            for (int threads : THREADS) {
                check(query, file, expected, spilling().threads(threads), spills);
            }
        }
    }

    @Test
    void aSmallBudgetGivesTheSameBits() throws Exception {
        String file = SalesFile.write(directory, LONG ? 5_000_000 : 500_000).toString();
        for (var query : BlockingQueries.all().entrySet()) {
            Outcome expected = unlimited(file, query.getValue());
            check(query, file, expected, session().threads(2).memory(128L << 20), false);
        }
    }

    private static Outcome unlimited(String file, UnaryOperator<Frame> query) {
        try (Session session = Session.builder().threads(2).memory(4L << 30).build()) {
            return Outcome.of(session, file, query);
        }
    }

    private SessionBuilder session() {
        return Session.builder().temporary(directory.resolve("spill"));
    }

    private SessionBuilder spilling() {
        return session().option("spill", "always");
    }

    private void check(
            Map.Entry<String, UnaryOperator<Frame>> query,
            String file,
            Outcome expected,
            SessionBuilder builder,
            boolean spills)
            throws Exception {
        try (Session session = builder.build()) {
            Outcome found = Outcome.of(session, file, query.getValue());
            String name = query.getKey() + " with " + session.settings();
            assertThat(found.fingerprint()).as(name).isEqualTo(expected.fingerprint());
            assertThat(found.rows()).as(name).isEqualTo(expected.rows());
            if (spills) {
                assertThat(found.spilled()).as(name).isPositive();
            }
        }
        Path spill = directory.resolve("spill");
        if (Files.exists(spill)) {
            try (Stream<Path> left = Files.list(spill)) {
                assertThat(left).as(query.getKey()).isEmpty();
            }
        }
    }
}
