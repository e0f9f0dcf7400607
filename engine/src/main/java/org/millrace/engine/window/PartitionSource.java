package org.millrace.engine.window;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.run.OperatorMetrics;
import org.millrace.engine.run.QueryRun;
import org.millrace.engine.run.ReadAhead;
import org.millrace.engine.run.Rows;
import org.millrace.source.BatchReader;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Bits;

/// The rows of those partitions that belong to some pieces of sorted rows: whole partitions, although pieces are cut
/// anywhere.
///
/// A partition belongs to the piece that comes before the first piece whose first row is in it, and to the first piece
/// where there is none: so a reader of a piece passes over the partition that its first row is in, and goes on beyond
/// its end to the end of the partition that the next row is in. Nobody has to look at rows before a piece. Belongs to
/// one thread.
final class PartitionSource implements AutoCloseable {

    /// After so many pieces more than its own a reader expects a large partition and has others read ahead.
    private static final int PATIENCE = 2;

    private final Rows rows;
    private final QueryRun run;
    private final OperatorMetrics metrics;
    private final KeyChanges partitions;
    private final KeyChanges peers;
    private final int to;
    private @Nullable BatchReader reader;
    private int next;
    private boolean skipping;
    private boolean headSeen;
    private boolean beyond;
    private boolean beyondSeen;
    private boolean ended;

    // Rows that are left of one's own pieces, where that is known, and what was read beyond them already.
    private long own = Long.MAX_VALUE;
    private @Nullable Batch rest;

    private long[] partitionStarts = {};
    private long[] peerStarts = {};

    PartitionSource(WindowSpec spec, Rows rows, QueryRun run, OperatorMetrics metrics, int from, int to) {
        this.rows = rows;
        this.run = run;
        this.metrics = metrics;
        this.partitions = new KeyChanges(spec.partition());
        this.peers = new KeyChanges(spec.order());
        this.to = to;
        this.next = to;
        this.skipping = from > 0;
        this.ended = from > 0 && partitions.none();
        if (!ended) {
            this.reader = open(from);
        }
    }

    private BatchReader open(int from) {
        if (partitions.none() && to < rows.pieces()) {
            next = rows.pieces();
            return ahead(from);
        }
        long before = rows.rowsBefore(from);
        if (before >= 0) {
            // One reader goes on beyond the pieces: opening another costs a search in every run of a sort.
            own = rows.rowsBefore(to) - before;
            next = Math.min(to + PATIENCE, rows.pieces());
        }
        return rows.read(from, next);
    }

    private BatchReader ahead(int from) {
        Rows rest = new Rows() {
            @Override
            public int pieces() {
                return rows.pieces() - from;
            }

            @Override
            public BatchReader read(int first, int last) {
                return rows.read(from + first, from + last);
            }

            @Override
            public boolean stable() {
                return rows.stable();
            }

            @Override
            public boolean fresh() {
                return rows.fresh();
            }
        };
        return new ReadAhead(rest, run, metrics);
    }

    /// The next rows, with their boundaries as [#partitionStarts()] and [#peerStarts()]; null at the end. Valid until
    /// the next call.
    @Nullable
    Batch next() {
        while (!ended) {
            Batch batch = read();
            if (batch == null) {
                break;
            }
            mark(batch);
            int from = skipping ? firstOwn(batch) : 0;
            int end = skipping ? from : lastOwn(batch, from);
            beyondSeen = beyond;
            if (from < end) {
                return cut(batch, from, end);
            }
        }
        ended = true;
        close();
        return null;
    }

    private void mark(Batch batch) {
        int words = Bits.words(batch.rows());
        partitionStarts = new long[words];
        partitions.mark(batch, partitionStarts);
        peerStarts = partitionStarts.clone();
        if (!peers.none()) {
            peers.mark(batch, peerStarts);
        }
    }

    /// Where the first partition of one's own begins; stays skipping where it does not begin in this batch.
    private int firstOwn(Batch batch) {
        if (beyond) {
            skipping = !Bits.test(partitionStarts, 0);
            ended = skipping;
            return 0;
        }
        int start = Page.next(partitionStarts, headSeen ? 0 : 1, batch.rows());
        skipping = start == batch.rows();
        ended = skipping && !headSeen && samePartitionAfter();
        headSeen = true;
        return start;
    }

    /// Whether the first row after the pieces is in the partition of the rows seen.
    private boolean samePartitionAfter() {
        if (to >= rows.pieces()) {
            return false;
        }
        try (BatchReader peek = rows.read(to, to + 1)) {
            Batch batch = peek.next();
            while (batch != null && batch.rows() == 0) {
                batch = peek.next();
            }
            return batch != null && partitions.continues(batch);
        }
    }

    /// Where one's own rows end.
    private int lastOwn(Batch batch, int from) {
        if (!beyond) {
            return batch.rows();
        }
        int end = Page.next(partitionStarts, beyondSeen ? 0 : from + 1, batch.rows());
        ended = end < batch.rows();
        return end;
    }

    private Batch cut(Batch batch, int from, int end) {
        int count = end - from;
        if (count == batch.rows()) {
            return batch;
        }
        long[] cutPartitions = new long[Bits.words(count)];
        long[] cutPeers = new long[Bits.words(count)];
        for (int i = 0; i < count; i++) {
            Bits.put(cutPartitions, i, Bits.test(partitionStarts, from + i));
            Bits.put(cutPeers, i, Bits.test(peerStarts, from + i));
        }
        partitionStarts = cutPartitions;
        peerStarts = cutPeers;
        return slice(batch, from, end);
    }

    private @Nullable Batch read() {
        Batch kept = rest;
        if (kept != null) {
            rest = null;
            beyond = true;
            return kept;
        }
        while (true) {
            BatchReader current = reader;
            if (current == null) {
                return null;
            }
            Batch batch = current.next();
            if (batch != null && batch.rows() > 0) {
                return counted(batch);
            }
            if (batch == null) {
                advance(current);
            }
        }
    }

    /// The batch as far as it belongs to the pieces; what is beyond comes next.
    private Batch counted(Batch batch) {
        if (own >= batch.rows()) {
            own -= batch.rows();
            return batch;
        }
        int count = (int) own;
        own = 0;
        if (count == 0) {
            beyond = true;
            return batch;
        }
        rest = slice(batch, count, batch.rows());
        return slice(batch, 0, count);
    }

    private static Batch slice(Batch batch, int from, int to) {
        int[] positions = new int[to - from];
        Arrays.setAll(positions, i -> from + i);
        return batch.select(positions, positions.length);
    }

    private void advance(BatchReader current) {
        current.close();
        reader = null;
        if (next >= rows.pieces()) {
            return;
        }
        beyond = true;
        if (next - to >= PATIENCE) {
            reader = ahead(next);
            next = rows.pieces();
        } else {
            reader = rows.read(next, next + 1);
            next++;
        }
    }

    /// Throws where the query was cancelled.
    void check() {
        run.check();
    }

    long[] partitionStarts() {
        return partitionStarts;
    }

    long[] peerStarts() {
        return peerStarts;
    }

    @Override
    public void close() {
        BatchReader current = reader;
        reader = null;
        if (current != null) {
            current.close();
        }
    }
}
