package org.millrace.engine.aggregate;

import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.run.BatchRows;
import org.millrace.engine.run.QueryRun;
import org.millrace.engine.run.Rows;
import org.millrace.errors.CancelledException;
import org.millrace.source.BatchReader;
import org.millrace.vectors.Batch;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Gather;
import org.millrace.vectors.Vector;

/// Groups that lie in radix partitions: each is a piece, merged in lane order when it is read.
///
/// A partition of many rows is merged in several sections, by further bits of the keys' hash. How many depends on its
/// number of rows alone, because the order of the groups follows from it.
final class PartitionedGroups implements Rows {

    /// The most rows and states that are merged at once.
    private static final int SECTION_ROWS = 1 << 18;

    /// The least number of bytes that merging a row takes: its place in tables beside its columns.
    private static final int TABLE_BYTES = 48;

    /// What a section takes in any case.
    private static final long LEAST_BYTES = 1 << 20;

    private static final int WAKE_MILLIS = 50;

    private final AggregateSpec spec;
    private final List<DataType> keyTypes;
    private final List<Part> parts;
    private final AggregateMemory memory;
    private final QueryRun run;
    private final Queue<Section> idle = new ConcurrentLinkedQueue<>();

    /// As many as may merge at once: each needs memory that it cannot do without.
    private final Semaphore merging;

    /// The groups in what lanes gave away, once all lanes have ended.
    PartitionedGroups(AggregateSpec spec, List<DataType> keyTypes, BlockLog log, AggregateMemory memory, QueryRun run) {
        this.spec = spec;
        this.keyTypes = keyTypes;
        this.memory = memory;
        this.run = run;
        long least = LEAST_BYTES + spec.holdingStates() * 3 * LaneAggregation.MOST_HELD;
        log.leave(Math.min(least * run.settings().threads(), run.budget().share()));
        this.parts = log.parts();
        long rows = 1;
        for (int i = 0; i < Block.PARTITIONS; i++) {
            rows = Math.max(rows, rows(i) / sections(rows(i)));
        }
        // Arrays grow by doubling: up to half of their places are empty.
        long needed = least + rows * (TABLE_BYTES + 2 * log.bytesPerRow());
        this.merging = new Semaphore(
                (int) Math.clamp(memory.room() / needed, 1, run.settings().threads()));
    }

    private long rows(int partition) {
        return parts.stream().mapToLong(part -> part.rows(partition)).sum();
    }

    private static int sections(long rows) {
        return (int) Long.highestOneBit(Math.max(1, (2 * rows - 1) / SECTION_ROWS));
    }

    @Override
    public int pieces() {
        return Block.PARTITIONS;
    }

    @Override
    public BatchReader read(int from, int to) {
        return new Reader(from, to);
    }

    /// Merges a section of a partition.
    private List<Batch> merge(int partition, int section, int sections) {
        await();
        Section known = idle.poll();
        Section groups = known != null ? known : new Section();
        try {
            groups.merge(partition, section, sections);
            return FinishedGroups.batches(groups.states);
        } finally {
            groups.release();
            idle.add(groups);
            merging.release();
        }
    }

    private void await() {
        try {
            while (!merging.tryAcquire(WAKE_MILLIS, TimeUnit.MILLISECONDS)) {
                run.check();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException("The thread that ran the query was interrupted.", e);
        }
    }

    /// The states of one section, used by one thread at a time.
    private final class Section implements PartVisitor {

        final GroupStates states = new GroupStates(spec, keyTypes);
        private final int keys = keyTypes.size();
        private final int arguments = keys + spec.arguments().size();
        private long reserved;
        private int section;
        private int sections;

        Section() {
            states.overflowsTo(memory::sorter);
        }

        void merge(int partition, int number, int count) {
            states.clear();
            section = number;
            sections = count;
            for (Part part : parts) {
                run.check();
                part.visit(partition, this);
            }
        }

        @Override
        public void take(boolean raw, Vector[] columns, int from, int to) {
            if (sections == 1) {
                add(raw, columns, from, to);
            } else {
                int[] numbers =
                        new KeyHashes(to).sections(Arrays.asList(columns).subList(0, keys), from, to, sections);
                int[] positions = new int[to - from];
                int count = 0;
                for (int i = from; i < to; i++) {
                    if (numbers[i] == section) {
                        positions[count++] = i;
                    }
                }
                Vector[] chosen = new Vector[columns.length];
                for (int i = 0; i < chosen.length; i++) {
                    chosen[i] = Gather.rows(columns[i], positions, count);
                }
                add(raw, chosen, 0, count);
            }
            reserved = memory.change(reserved, states.bytes());
        }

        private void add(boolean raw, Vector[] columns, int from, int to) {
            if (from == to) {
                return;
            }
            if (raw) {
                states.update(
                        Arrays.copyOf(columns, keys),
                        Arrays.copyOfRange(columns, keys, arguments),
                        Arrays.copyOfRange(columns, arguments, columns.length),
                        from,
                        to,
                        Integer.MAX_VALUE);
            } else {
                states.merge(columns, keys, from, to);
            }
        }

        void release() {
            reserved = memory.change(reserved, 0);
        }
    }

    /// Reads consecutive partitions.
    private final class Reader implements BatchReader {

        private int partition;
        private final int end;
        private int section;
        private @Nullable BatchReader current;

        Reader(int from, int to) {
            this.partition = from;
            this.end = to;
        }

        @Override
        public @Nullable Batch next() {
            while (true) {
                BatchReader reader = current;
                if (reader != null) {
                    Batch batch = reader.next();
                    if (batch != null) {
                        return batch;
                    }
                    current = null;
                }
                if (partition == end) {
                    return null;
                }
                current = open();
            }
        }

        /// The next section.
        private BatchReader open() {
            int sections = sections(rows(partition));
            List<Batch> batches = rows(partition) == 0 ? List.of() : merge(partition, section, sections);
            if (++section == sections) {
                section = 0;
                partition++;
            }
            BatchRows groups = new BatchRows(batches, run.settings().batchRows());
            return groups.read(0, groups.pieces());
        }

        @Override
        public void close() {
            current = null;
            partition = end;
        }
    }
}
