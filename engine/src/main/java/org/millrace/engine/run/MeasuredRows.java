package org.millrace.engine.run;

import org.jspecify.annotations.Nullable;
import org.millrace.source.BatchReader;
import org.millrace.vectors.Batch;

/// Counts what passes and books the time that it takes, and stops between batches when the query is cancelled.
public final class MeasuredRows implements Rows {

    private final Rows input;
    private final OperatorMetrics metrics;
    private final QueryRun run;

    /// The rows of `input`, counted as what an operator gives.
    public MeasuredRows(Rows input, OperatorMetrics metrics, QueryRun run) {
        this.input = input;
        this.metrics = metrics;
        this.run = run;
        metrics.gives(input.pieces());
    }

    @Override
    public int pieces() {
        return input.pieces();
    }

    @Override
    public BatchReader read(int from, int to) {
        WorkClock clock = WorkClock.ofThread();
        clock.enter(metrics);
        try {
            return new Reader(input.read(from, to));
        } finally {
            clock.leave();
        }
    }

    @Override
    public boolean stable() {
        return input.stable();
    }

    @Override
    public boolean fresh() {
        return input.fresh();
    }

    @Override
    public long rowsBefore(int piece) {
        return input.rowsBefore(piece);
    }

    private final class Reader implements BatchReader {

        private final BatchReader reader;

        Reader(BatchReader reader) {
            this.reader = reader;
        }

        @Override
        public @Nullable Batch next() {
            run.check();
            WorkClock clock = WorkClock.ofThread();
            clock.enter(metrics);
            Batch batch;
            try {
                batch = reader.next();
            } finally {
                clock.leave();
            }
            if (batch != null) {
                metrics.gave(batch.rows());
            }
            return batch;
        }

        @Override
        public void close() {
            reader.close();
        }
    }
}
