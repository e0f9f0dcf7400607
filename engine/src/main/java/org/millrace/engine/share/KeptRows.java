package org.millrace.engine.share;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.run.Rows;
import org.millrace.source.BatchReader;
import org.millrace.vectors.Batch;

/// Rows that are kept for the rest of the query, in the pieces in which they came: what is computed from them has the
/// same bits as if they had not been kept. Immutable and thread-safe.
final class KeptRows implements Rows {

    private final List<List<KeptBatch>> pieces;
    /// For each piece how many rows are before it, and behind the last one how many are in all.
    private final long[] before;
    private final boolean inMemory;

    /// @param pieces   the batches of each piece
    /// @param rows     how many rows each piece has
    /// @param inMemory whether none of them is in a file
    KeptRows(List<List<KeptBatch>> pieces, long[] rows, boolean inMemory) {
        this.pieces = pieces;
        this.inMemory = inMemory;
        this.before = new long[rows.length + 1];
        for (int i = 0; i < rows.length; i++) {
            before[i + 1] = before[i] + rows[i];
        }
    }

    @Override
    public int pieces() {
        return pieces.size();
    }

    @Override
    public boolean stable() {
        return inMemory;
    }

    @Override
    public boolean fresh() {
        return !inMemory;
    }

    @Override
    public long rowsBefore(int piece) {
        return before[piece];
    }

    @Override
    public BatchReader read(int from, int to) {
        return new Reader(from, to);
    }

    private final class Reader implements BatchReader {

        private final int end;
        private int piece;
        private int next;

        Reader(int from, int to) {
            this.piece = from;
            this.end = to;
        }

        @Override
        public @Nullable Batch next() {
            while (piece < end) {
                List<KeptBatch> batches = pieces.get(piece);
                if (next < batches.size()) {
                    return batches.get(next++).batch();
                }
                piece++;
                next = 0;
            }
            return null;
        }

        @Override
        public void close() {
            piece = end;
        }
    }
}
