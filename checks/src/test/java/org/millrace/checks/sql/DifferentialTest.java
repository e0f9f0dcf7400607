package org.millrace.checks.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Random queries over random tables give DuckDB's rows. A query that does not is printed as small as it gets, with the
/// number of its seed; `-Dmillrace.seed=17` runs that one alone.
class DifferentialTest {

    private static final int QUERIES = "long".equals(System.getProperty("millrace.tests")) ? 10_000 : 400;
    private static final int QUERIES_OF_TABLES = 40;
    private static final int MOST_FAILURES = 5;
    private static final int MOST_ATTEMPTS = 400;
    private static final int[] BATCH_ROWS = {1, 3, 64, 8192};

    private final List<String> failures = new ArrayList<>();
    private int refused;

    @Test
    void randomQueriesOverRandomTables(@TempDir Path folder) throws SqlFailure {
        Integer only = Integer.getInteger("millrace.seed");
        int first = only == null ? 0 : only / QUERIES_OF_TABLES;
        int last = only == null ? (QUERIES - 1) / QUERIES_OF_TABLES : first;
        for (int tables = first; tables <= last && failures.size() < MOST_FAILURES; tables++) {
            run(tables, folder, only);
        }
        assertThat(String.join("\n\n", failures)).isEmpty();
        assertThat(refused).as("queries that both refuse").isLessThan(QUERIES / 10);
    }

    private void run(int tables, Path folder, Integer only) throws SqlFailure {
        Random random = new Random(tables * 7_919L);
        int batchRows = BATCH_ROWS[random.nextInt(BATCH_ROWS.length)];
        try (DuckDb duckDb = new DuckDb();
                Millrace millrace = new Millrace(random.nextInt(1, 4), batchRows)) {
            RandomTables.make(random, folder, duckDb, millrace);
            for (int i = 0; i < QUERIES_OF_TABLES; i++) {
                int seed = tables * QUERIES_OF_TABLES + i;
                if (only == null || only == seed) {
                    check(seed, duckDb, millrace);
                }
            }
        }
    }

    private void check(int seed, DuckDb duckDb, Millrace millrace) {
        RandomQuery query = RandomQuery.of(new Random(seed * 1_000_003L));
        if (differs(query, duckDb, millrace)) {
            RandomQuery small = smallest(query, duckDb, millrace);
            String sql = small.sql().sql();
            failures.add("seed %d\n%s\n-- made smaller\n%s\n-- DuckDB\n%s\n-- Millrace\n%s"
                    .formatted(seed, query.sql().sql(), sql, Outcome.of(duckDb, sql), Outcome.of(millrace, sql)));
        } else if (Outcome.of(duckDb, query.sql().sql()).answer() == null) {
            refused++;
        }
    }

    private static boolean differs(RandomQuery query, DuckDb duckDb, Millrace millrace) {
        Outcome theirs = Outcome.of(duckDb, query.sql().sql());
        Outcome ours = Outcome.of(millrace, query.sql().sql());
        return !ours.agrees(theirs, query) && !IntendedDifference.explains(ours, theirs);
    }

    /// The query with as much left out as can be so that engines still differ, in the same way as far as can be told.
    static RandomQuery smallest(RandomQuery query, DuckDb duckDb, Millrace millrace) {
        RandomQuery small = query;
        boolean refuses = Outcome.of(millrace, query.sql().sql()).answer() == null;
        int attempts = 0;
        boolean smaller = true;
        while (smaller && attempts < MOST_ATTEMPTS) {
            smaller = false;
            for (Fragment candidate : small.sql().smaller()) {
                RandomQuery next = new RandomQuery(candidate, List.of());
                attempts++;
                if (candidate.sql().length() < small.sql().sql().length()
                        && differs(next, duckDb, millrace)
                        && refuses == (Outcome.of(millrace, candidate.sql()).answer() == null)) {
                    small = next;
                    smaller = true;
                    break;
                }
            }
        }
        return small;
    }
}
