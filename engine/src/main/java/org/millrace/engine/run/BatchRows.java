package org.millrace.engine.run;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.source.BatchReader;
import org.millrace.vectors.Batch;

/// Rows in memory. Each batch is a piece, or several of a fixed number of rows; what is larger than what the query
/// wants in a batch is cut while it is read.
public final class BatchRows implements Rows {

    private static final int PIECE_ROWS = 1 << 16;

    private final List<Piece> pieces = new ArrayList<>();
    private final int batchRows;

    /// Rows of these batches, given in batches of at most `batchRows` rows.
    public BatchRows(List<Batch> batches, int batchRows) {
        this.batchRows = batchRows;
        for (Batch batch : batches) {
            for (int from = 0; from < batch.rows(); from += PIECE_ROWS) {
                pieces.add(new Piece(batch, from, Math.min(batch.rows(), from + PIECE_ROWS)));
            }
        }
    }

    /// Into how many pieces the rows of these batches are cut.
    public static int pieces(List<Batch> batches) {
        return batches.stream()
                .mapToInt(batch -> (batch.rows() + PIECE_ROWS - 1) / PIECE_ROWS)
                .sum();
    }

    @Override
    public int pieces() {
        return pieces.size();
    }

    @Override
    public BatchReader read(int from, int to) {
        return new Reader(from, to);
    }

    @Override
    public boolean stable() {
        return true;
    }

    /// Some rows of a batch.
    private record Piece(Batch batch, int from, int to) {

        Batch slice(int start, int count) {
            if (count == batch.rows()) {
                return batch;
            }
            int[] positions = new int[count];
            for (int i = 0; i < count; i++) {
                positions[i] = start + i;
            }
            return batch.select(positions, count);
        }
    }

    private final class Reader implements BatchReader {

        private int piece;
        private final int end;
        private int done;

        Reader(int from, int to) {
            this.piece = from;
            this.end = to;
        }

        @Override
        public @Nullable Batch next() {
            if (piece >= end) {
                return null;
            }
            Piece current = pieces.get(piece);
            int start = current.from() + done;
            int count = Math.min(current.to() - start, batchRows);
            done += count;
            if (start + count == current.to()) {
                piece++;
                done = 0;
            }
            return current.slice(start, count);
        }

        @Override
        public void close() {
            piece = end;
        }
    }
}
