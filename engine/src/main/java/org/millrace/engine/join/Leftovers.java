package org.millrace.engine.join;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.millrace.source.BatchReader;
import org.millrace.vectors.Batch;

/// The build rows that come out after the probe side. They can only be known once every probe piece has streamed
/// past; pieces that no reader has brought to an end by then are streamed past once more, for their marks alone,
/// so that nobody waits for another reader. Thread-safe.
final class Leftovers {

    private final JoinSpec spec;
    private final BuildSide build;
    private final Marks marks;
    private final JoinedRows rows;
    private final int probePieces;
    // Guarded by this: the probe pieces that have set their marks, and whether all marks are there.
    private final BitSet marked = new BitSet();
    private boolean complete;

    Leftovers(JoinSpec spec, BuildSide build, Marks marks, JoinedRows rows, int probePieces) {
        this.spec = spec;
        this.build = build;
        this.marks = marks;
        this.rows = rows;
        this.probePieces = probePieces;
    }

    /// Notes that probe pieces were read to their end.
    synchronized void marked(int from, int to) {
        marked.set(from, to);
    }

    /// Reads a probe piece for its marks.
    void mark(int piece) {
        try (BatchReader reader = rows.probe(piece, piece + 1)) {
            Batch batch = reader.next();
            while (batch != null) {
                batch = reader.next();
            }
        }
        marked(piece, piece + 1);
    }

    /// Makes sure that all marks are there.
    private synchronized void complete() {
        if (complete) {
            return;
        }
        for (int piece = marked.nextClearBit(0); piece < probePieces; piece = marked.nextClearBit(piece)) {
            mark(piece);
        }
        build.completeMarks(spec);
        complete = true;
    }

    /// Reads pieces of build rows.
    BatchReader read(int from, int to, JoinRun run) {
        return new Reader(from, to, run);
    }

    private final class Reader implements BatchReader {

        private final JoinRun run;
        private final UnmatchedRows unmatched = new UnmatchedRows(spec, build.rows(), marks);
        private final int[] found;
        private final int end;
        private int next;

        Reader(int from, int to, JoinRun run) {
            this.run = run;
            this.next = (int)
                    Math.min((long) from * JoinedRows.PIECE_ROWS, build.rows().rows());
            this.end = (int)
                    Math.min((long) to * JoinedRows.PIECE_ROWS, build.rows().rows());
            this.found = new int[Math.min(run.batchRows(), JoinedRows.PIECE_ROWS)];
        }

        @Override
        public @Nullable Batch next() {
            complete();
            while (next < end) {
                run.check();
                int to = Math.min(end, next + found.length);
                Batch batch = unmatched.batch(next, to, found);
                next = to;
                if (batch != null) {
                    return batch;
                }
            }
            return null;
        }

        @Override
        public void close() {
            next = end;
        }
    }
}
