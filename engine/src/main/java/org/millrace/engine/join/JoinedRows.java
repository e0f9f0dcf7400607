package org.millrace.engine.join;

import org.jspecify.annotations.Nullable;
import org.millrace.engine.run.Rows;
import org.millrace.source.BatchReader;
import org.millrace.vectors.Batch;

/// The rows of a join whose build side is in memory: the pieces of the probe side, where rows come of them, and
/// then pieces of build rows.
final class JoinedRows implements Rows {

    /// How many build rows make a piece.
    static final int PIECE_ROWS = 1 << 16;

    private final JoinSpec spec;
    private final BuildSide build;
    private final Rows probe;
    private final JoinRun run;
    private final int probePieces;
    private final @Nullable Leftovers leftovers;

    JoinedRows(JoinSpec spec, BuildSide build, Rows probe, JoinRun run) {
        this.spec = spec;
        this.build = build;
        this.probe = probe;
        this.run = run;
        this.probePieces = spec.shape().givesProbeRows() ? probe.pieces() : 0;
        Marks marks = build.marks();
        this.leftovers = marks == null ? null : new Leftovers(spec, build, marks, this, probe.pieces());
        if (leftovers != null && !spec.shape().givesProbeRows()) {
            run.forEachLane(probe.pieces(), leftovers::mark);
        }
    }

    @Override
    public int pieces() {
        int more = leftovers == null ? 0 : Math.ceilDiv(build.rows().rows(), PIECE_ROWS);
        return Math.addExact(probePieces, more);
    }

    /// A reader of the probe side's pieces.
    BatchReader probe(int from, int to) {
        int batchRows = run.batchRows();
        KeyedReader keyed = new KeyedReader(
                probe.read(from, to), spec.probeKeys(), spec.probeTypes().size());
        return new ProbeReader(keyed, BatchJoins.of(spec, build, batchRows), run);
    }

    @Override
    public BatchReader read(int from, int to) {
        Leftovers rest = leftovers;
        if (rest == null) {
            return probe(from, to);
        }
        return new Reader(rest, from, to);
    }

    /// Reads pieces of the probe side, notes that they were read, and then pieces of build rows.
    private final class Reader implements BatchReader {

        private final Leftovers rest;
        private final int from;
        private final int to;
        private @Nullable BatchReader current;
        private boolean inProbe;

        Reader(Leftovers rest, int from, int to) {
            this.rest = rest;
            this.from = from;
            this.to = to;
            this.inProbe = from < probePieces;
            if (inProbe) {
                current = probe(from, Math.min(to, probePieces));
            }
        }

        @Override
        public @Nullable Batch next() {
            BatchReader reader = current;
            if (inProbe && reader != null) {
                Batch batch = reader.next();
                if (batch != null) {
                    return batch;
                }
                inProbe = false;
                rest.marked(from, Math.min(to, probePieces));
                reader.close();
                reader = null;
            }
            if (reader == null && to > probePieces) {
                reader = rest.read(Math.max(from, probePieces) - probePieces, to - probePieces, run);
            }
            current = reader;
            return reader == null ? null : reader.next();
        }

        @Override
        public void close() {
            BatchReader reader = current;
            current = null;
            inProbe = false;
            if (reader != null) {
                reader.close();
            }
        }
    }
}
