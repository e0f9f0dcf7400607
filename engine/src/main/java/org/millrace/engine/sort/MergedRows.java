package org.millrace.engine.sort;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.columns.GatheredColumn;
import org.millrace.engine.run.Rows;
import org.millrace.source.BatchReader;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Schema;
import org.millrace.vectors.Vector;

/// Sorted runs as rows in order. Pieces are ranges of ranks of a fixed size, so that they depend on the number of rows
/// alone, and each is merged when it is read.
final class MergedRows implements Rows {

    private static final int PIECE_ROWS = 1 << 17;

    private final Schema schema;
    private final PackedRuns runs;
    private final long offset;
    private final long count;
    private final int batchRows;
    private final int pieces;

    /// The columns of all runs, where all are in memory.
    private final @Nullable List<GatheredColumn> columns;

    // Where pieces start in each run; found by the first reader that needs it, the same whoever does.
    private final AtomicReferenceArray<int @Nullable []> starts;

    /// The rows of rank `offset` to `offset + count`, as far as there are so many.
    MergedRows(Schema schema, PackedRuns runs, long offset, long count, int batchRows) {
        this.schema = schema;
        this.runs = runs;
        this.batchRows = batchRows;
        long total = 0;
        boolean inMemory = true;
        for (int run = 0; run < runs.count(); run++) {
            total += runs.run(run).rows();
            inMemory &= runs.run(run) instanceof SortedRun;
        }
        this.offset = Math.min(offset, total);
        this.count = Math.min(count, total - this.offset);
        this.pieces = Math.toIntExact((this.count + PIECE_ROWS - 1) / PIECE_ROWS);
        this.starts = new AtomicReferenceArray<>(pieces + 1);
        this.columns = inMemory && runs.count() > 0 ? inMemory() : null;
    }

    private List<GatheredColumn> inMemory() {
        List<List<Vector>> sources = new ArrayList<>();
        for (int run = 0; run < runs.count(); run++) {
            sources.add(runs.run(run).block(0).columns());
        }
        List<GatheredColumn> gathered = new ArrayList<>();
        for (int i = 0; i < schema.size(); i++) {
            int column = i;
            gathered.add(new GatheredColumn(
                    schema.field(i).type(),
                    sources.stream().map(source -> source.get(column)).toList()));
        }
        return gathered;
    }

    long rows() {
        return count;
    }

    @Override
    public int pieces() {
        return pieces;
    }

    @Override
    public boolean fresh() {
        return true;
    }

    @Override
    public BatchReader read(int from, int to) {
        long rows = Math.min((long) to * PIECE_ROWS, count) - (long) from * PIECE_ROWS;
        return new Reader(new RunMerge(runs, start(from)), rows);
    }

    @Override
    public long rowsBefore(int piece) {
        return Math.min((long) piece * PIECE_ROWS, count);
    }

    private int[] start(int piece) {
        int[] known = starts.get(piece);
        if (known == null) {
            known = RankSearch.find(runs, offset + (long) piece * PIECE_ROWS);
            starts.set(piece, known);
        }
        return known;
    }

    private final class Reader implements BatchReader {

        private final RunMerge merge;
        private final int[] fromRuns = new int[batchRows];
        private final int[] fromRows = new int[batchRows];
        private List<GatheredColumn> current;
        private long left;

        Reader(RunMerge merge, long rows) {
            this.merge = merge;
            this.left = rows;
            this.current = columns != null ? columns : gathered();
        }

        /// The columns of the blocks that are merged now.
        private List<GatheredColumn> gathered() {
            List<GatheredColumn> gathered = new ArrayList<>();
            for (int i = 0; i < schema.size(); i++) {
                gathered.add(new GatheredColumn(schema.field(i).type(), merge.column(i)));
            }
            return gathered;
        }

        @Override
        public @Nullable Batch next() {
            if (left <= 0) {
                return null;
            }
            if (merge.refill()) {
                current = gathered();
            }
            int taken = merge.take(fromRuns, fromRows, (int) Math.min(left, batchRows));
            left -= taken;
            Vector[] vectors = new Vector[current.size()];
            for (int i = 0; i < vectors.length; i++) {
                vectors[i] = current.get(i).rows(fromRuns, fromRows, taken);
            }
            return Batch.of(taken, vectors);
        }

        @Override
        public void close() {
            left = 0;
        }
    }
}
