package org.millrace.engine.operator;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.run.BatchRows;
import org.millrace.engine.run.MeasuredRows;
import org.millrace.engine.run.QueryRun;
import org.millrace.engine.run.Rows;
import org.millrace.source.BatchReader;
import org.millrace.vectors.Batch;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.IntVector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.Schema;
import org.millrace.vectors.Vector;

/// A source for tests: each batch is a piece, and what a reader gave is overwritten as soon as it is asked for more, as
/// readers with reused buffers do.
public final class PieceScan implements Operator {

    private final Schema schema;
    private final List<Batch> pieces;

    /// How many readers were opened.
    public final AtomicInteger opened = new AtomicInteger();

    /// How many readers are open.
    public final AtomicInteger open = new AtomicInteger();

    public PieceScan(Schema schema, List<Batch> pieces) {
        this.schema = schema;
        this.pieces = pieces;
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public List<Operator> inputs() {
        return List.of();
    }

    @Override
    public String label() {
        return "Pieces";
    }

    @Override
    public boolean blocking() {
        return false;
    }

    @Override
    public Rows open(QueryRun run, int depth) {
        Rows rows = new BatchRows(pieces, run.settings().batchRows());
        return new MeasuredRows(rows.transformed(Overwriting::new), run.operator(label(), depth), run);
    }

    private final class Overwriting implements BatchReader {

        private final BatchReader source;
        private @Nullable Batch given;
        private boolean closed;

        Overwriting(BatchReader source) {
            this.source = source;
            opened.incrementAndGet();
            open.incrementAndGet();
        }

        @Override
        public @Nullable Batch next() {
            overwrite();
            Batch batch = source.next();
            given = batch == null ? null : batch.copy();
            return given;
        }

        private void overwrite() {
            Batch batch = given;
            for (int i = 0; batch != null && i < batch.columns(); i++) {
                garble(batch.raw(i));
            }
        }

        @Override
        public void close() {
            if (!closed) {
                overwrite();
                closed = true;
                open.decrementAndGet();
            }
        }
    }

    private static void garble(Vector vector) {
        switch (vector) {
            case IntVector v -> Arrays.fill(v.values(), -77);
            case LongVector v -> Arrays.fill(v.values(), -77);
            case DoubleVector v -> Arrays.fill(v.values(), -77);
            case BytesVector v -> Arrays.fill(v.data(), (byte) '?');
            default -> {}
        }
        if (vector.validity() != null) {
            Arrays.fill(vector.validity(), 0);
        }
    }
}
