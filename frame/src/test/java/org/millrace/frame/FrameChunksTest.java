package org.millrace.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millrace.frame.Expressions.col;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.millrace.errors.QueryException;
import org.millrace.pool.Chunk;
import org.millrace.pool.WorkerPool;
import org.millrace.vectors.Field;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;
import org.millrace.vectors.fingerprint.Fingerprint;

/// A frame's rows go through a worker pool in chunks of a fixed size.
class FrameChunksTest {

    private static final Schema SALES = new Schema(List.of(
            new Field("id", PrimitiveType.INT64),
            new Field("category", PrimitiveType.STRING),
            new Field("price", PrimitiveType.DOUBLE)));

    @TempDir
    Path folder;

    private Frame sales(Session session, int rows) {
        List<List<@Nullable Object>> all = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add((long) i);
            row.add(i % 5 == 0 ? null : "c" + i % 3);
            row.add(i * 0.25);
            all.add(row);
        }
        String file = folder.resolve("sales" + rows + ".parquet").toString();
        session.fromRows(SALES, all).writeParquet(file);
        return session.scanParquet(file);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 1000, 5000})
    void chunksHaveTheirSizeAndTheRowsTheirOrder(int size) {
        try (Session session = Session.builder().batchRows(64).threads(2).build()) {
            Frame frame = sales(session, 1003).filter(col("id").mod(10).ne(3));
            List<Integer> sizes = new ArrayList<>();
            Fingerprint print = new Fingerprint(frame.schema());
            for (Chunk chunk : frame.chunks(size)) {
                assertThat(chunk.number()).isEqualTo(sizes.size());
                sizes.add(chunk.rows());
                print.add(chunk.batch());
            }
            int rows = (int) frame.count();
            assertThat(sizes)
                    .isEqualTo(IntStream.iterate(0, start -> start < rows, start -> start + size)
                            .map(start -> Math.min(size, rows - start))
                            .boxed()
                            .toList());
            assertThat(print.ordered()).isEqualTo(frame.collect().fingerprint().ordered());
        }
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    @Test
    void threadsAndProcessesGiveTheSame() {
        try (Session session = Session.builder().batchRows(64).build()) {
            Frame frame = sales(session, 2000);
            List<Double> inThreads;
            try (WorkerPool pool = WorkerPool.threads(2)) {
                inThreads = pool.map(frame.chunks(300), chunk -> sum(chunk.doubles("price")));
            }
            assertThat(inThreads).hasSize(7);
            assertThat(sum(inThreads.stream().mapToDouble(Double::doubleValue).toArray()))
                    .isEqualTo(0.25 * 2000 * 1999 / 2);
            try (WorkerPool pool =
                    WorkerPool.builder().processes(2).jvmOptions("-Xmx64m").build()) {
                assertThat(pool.map(frame.chunks(300), chunk -> sum(chunk.doubles("price"))))
                        .isEqualTo(inThreads);
            }
        }
    }

    @Test
    void aFailingQueryIsReportedAsSuch() {
        try (Session session = Session.create();
                WorkerPool pool = WorkerPool.threads(2)) {
            Frame frame = sales(session, 100);
            assertThatThrownBy(() -> pool.map(
                            frame.select(col("category").cast("int64").as("number"))
                                    .chunks(10),
                            Chunk::rows))
                    .hasMessageContaining("c1");
            assertThatThrownBy(() -> frame.chunks(0).iterator()).isInstanceOf(QueryException.class);
        }
    }
}
