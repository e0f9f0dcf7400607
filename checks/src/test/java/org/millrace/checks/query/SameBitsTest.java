package org.millrace.checks.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.frame.Frame;
import org.millrace.frame.Session;

/// The fingerprint of every query is the same for any number of threads, batch size and memory budget, with and
/// without the optimizer's pushdown into the source.
class SameBitsTest {

    private static final int[] THREADS = {1, 2, 3, 8};
    private static final int[] BATCH_ROWS = {1000, 8192, 65536};
    private static final long[] MEMORY = {256L << 20, 2L << 30};

    @Test
    void overParquetAndCsv(@TempDir Path directory) throws SQLException {
        try (Sample sample = new Sample(directory)) {
            for (Queries.Pair query : Queries.all()) {
                check(query, sample.parquet());
                check(query, sample.csv());
            }
        }
    }

    private static void check(Queries.Pair query, Path file) {
        String expected = fingerprint(query, file, Session.builder().threads(1).batchRows(8192));
        for (int threads : THREADS) {
            for (int rows : BATCH_ROWS) {
                long memory = MEMORY[(threads + rows) % MEMORY.length];
                var builder = Session.builder().threads(threads).batchRows(rows).memory(memory);
                assertThat(fingerprint(query, file, builder))
                        .as("%s over %s with %d threads, batches of %d rows", query, file, threads, rows)
                        .isEqualTo(expected);
            }
        }
    }

    private static String fingerprint(Queries.Pair query, Path file, org.millrace.frame.SessionBuilder builder) {
        try (Session session = builder.build()) {
            Frame table = file.toString().endsWith(".csv")
                    ? session.scanCsv(file.toString())
                    : session.scanParquet(file.toString());
            return query.frame().apply(table).collect().fingerprint().ordered();
        }
    }
}
