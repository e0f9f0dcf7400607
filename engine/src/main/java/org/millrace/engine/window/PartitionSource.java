package org.millrace.engine.window;

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
            this.reader = partitions.none() && to < rows.pieces() ? ahead(from) : rows.read(from, to);
            if (partitions.none()) {
                next = rows.pieces();
            }
        }
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
        int[] positions = new int[count];
        long[] cutPartitions = new long[Bits.words(count)];
        long[] cutPeers = new long[Bits.words(count)];
        for (int i = 0; i < count; i++) {
            positions[i] = from + i;
            Bits.put(cutPartitions, i, Bits.test(partitionStarts, from + i));
            Bits.put(cutPeers, i, Bits.test(peerStarts, from + i));
        }
        partitionStarts = cutPartitions;
        peerStarts = cutPeers;
        return batch.select(positions, count);
    }

    private @Nullable Batch read() {
        while (true) {
            BatchReader current = reader;
            if (current == null) {
                return null;
            }
            Batch batch = current.next();
            if (batch != null && batch.rows() > 0) {
                return batch;
            }
            if (batch == null) {
                advance(current);
            }
        }
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
