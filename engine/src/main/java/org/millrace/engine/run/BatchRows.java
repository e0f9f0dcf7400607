package org.millrace.engine.run;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.source.BatchReader;
import org.millrace.vectors.Batch;

/// Rows in memory: each batch is a piece. Batches larger than what a query wants are cut while they are read.
public final class BatchRows implements Rows {

    private final List<Batch> batches;
    private final int batchRows;

    /// Rows of these batches, given in batches of at most `batchRows` rows.
    public BatchRows(List<Batch> batches, int batchRows) {
        this.batches = List.copyOf(batches);
        this.batchRows = batchRows;
    }

    @Override
    public int pieces() {
        return batches.size();
    }

    @Override
    public BatchReader read(int from, int to) {
        return new Reader(from, to);
    }

    private final class Reader implements BatchReader {

        private int piece;
        private final int end;
        private int row;

        Reader(int from, int to) {
            this.piece = from;
            this.end = to;
        }

        @Override
        public @Nullable Batch next() {
            while (piece < end) {
                Batch batch = batches.get(piece);
                int left = batch.rows() - row;
                if (left <= batchRows && row == 0) {
                    piece++;
                    return batch;
                }
                if (left > 0) {
                    Batch slice = slice(batch, Math.min(left, batchRows));
                    row += slice.rows();
                    return slice;
                }
                piece++;
                row = 0;
            }
            return null;
        }

        private Batch slice(Batch batch, int count) {
            int[] positions = new int[count];
            for (int i = 0; i < count; i++) {
                positions[i] = row + i;
            }
            return batch.select(positions, count);
        }

        @Override
        public void close() {
            piece = end;
        }
    }
}
