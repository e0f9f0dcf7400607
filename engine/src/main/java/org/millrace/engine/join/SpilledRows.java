package org.millrace.engine.join;

import org.jspecify.annotations.Nullable;
import org.millrace.engine.run.Rows;
import org.millrace.source.BatchReader;
import org.millrace.vectors.Batch;

/// The result of a join in files, in the pieces and the order of one in memory.
final class SpilledRows implements Rows {

    private final TaggedRows given;
    private final @Nullable TaggedRows leftovers;
    private final int probePieces;
    private final int pieces;

    /// @param given       what came of the probe side, tagged by piece and place
    /// @param leftovers   the build rows that come out at the end, tagged by their number; null where there are
    ///                    none
    /// @param probePieces how many pieces come of the probe side
    /// @param buildRows   how many build rows there were
    SpilledRows(TaggedRows given, @Nullable TaggedRows leftovers, int probePieces, long buildRows) {
        this.given = given;
        this.leftovers = leftovers;
        this.probePieces = probePieces;
        long more = leftovers == null ? 0 : Math.ceilDiv(buildRows, JoinedRows.PIECE_ROWS);
        this.pieces = Math.toIntExact(probePieces + more);
    }

    @Override
    public int pieces() {
        return pieces;
    }

    @Override
    public BatchReader read(int from, int to) {
        TaggedRows rest = leftovers;
        BatchReader first = from < probePieces || rest == null
                ? given.read(Tags.first(from), Tags.first(Math.min(to, probePieces)))
                : null;
        BatchReader second = to > probePieces && rest != null
                ? rest.read(
                        (long) JoinedRows.PIECE_ROWS * (Math.max(from, probePieces) - probePieces),
                        (long) JoinedRows.PIECE_ROWS * (to - probePieces))
                : null;
        return new Both(first, second);
    }

    /// One reader after the other, as far as they are there.
    private record Both(
            @Nullable BatchReader first, @Nullable BatchReader second) implements BatchReader {

        @Override
        public @Nullable Batch next() {
            Batch batch = first == null ? null : first.next();
            return batch != null || second == null ? batch : second.next();
        }

        @Override
        public void close() {
            if (first != null) {
                first.close();
            }
            if (second != null) {
                second.close();
            }
        }
    }
}
