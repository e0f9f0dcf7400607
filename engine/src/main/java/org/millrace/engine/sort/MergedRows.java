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

    private final List<SortedRun> runs;
    private final KeyOrder order;
    private final long offset;
    private final long count;
    private final int batchRows;
    private final int pieces;
    private final List<GatheredColumn> columns = new ArrayList<>();

    // Where pieces start in each run; found by the first reader that needs it, the same whoever does.
    private final AtomicReferenceArray<int @Nullable []> starts;

    /// The rows of rank `offset` to `offset + count`, as far as there are so many.
    MergedRows(Schema schema, List<SortedRun> runs, KeyOrder order, long offset, long count, int batchRows) {
        this.runs = List.copyOf(runs);
        this.order = order;
        this.batchRows = batchRows;
        long total = runs.stream().mapToLong(SortedRun::rows).sum();
        this.offset = Math.min(offset, total);
        this.count = Math.min(count, total - this.offset);
        this.pieces = Math.toIntExact((this.count + PIECE_ROWS - 1) / PIECE_ROWS);
        this.starts = new AtomicReferenceArray<>(pieces + 1);
        for (int i = 0; i < schema.size() && !runs.isEmpty(); i++) {
            int column = i;
            columns.add(new GatheredColumn(
                    schema.field(i).type(),
                    runs.stream().map(run -> run.columns().get(column)).toList()));
        }
    }

    long rows() {
        return count;
    }

    @Override
    public int pieces() {
        return pieces;
    }

    @Override
    public boolean stable() {
        return true;
    }

    @Override
    public BatchReader read(int from, int to) {
        long rows = Math.min((long) to * PIECE_ROWS, count) - (long) from * PIECE_ROWS;
        return new Reader(new RunMerge(runs, order, start(from)), rows);
    }

    private int[] start(int piece) {
        int[] known = starts.get(piece);
        if (known == null) {
            known = new RankSearch(runs, order).find(offset + (long) piece * PIECE_ROWS);
            starts.set(piece, known);
        }
        return known;
    }

    private final class Reader implements BatchReader {

        private final RunMerge merge;
        private final int[] fromRuns = new int[batchRows];
        private final int[] fromRows = new int[batchRows];
        private long left;

        Reader(RunMerge merge, long rows) {
            this.merge = merge;
            this.left = rows;
        }

        @Override
        public @Nullable Batch next() {
            if (left <= 0) {
                return null;
            }
            int taken = merge.take(fromRuns, fromRows, (int) Math.min(left, batchRows));
            left -= taken;
            Vector[] vectors = new Vector[columns.size()];
            for (int i = 0; i < vectors.length; i++) {
                vectors[i] = columns.get(i).rows(fromRuns, fromRows, taken);
            }
            return Batch.of(taken, vectors);
        }

        @Override
        public void close() {
            left = 0;
        }
    }
}
