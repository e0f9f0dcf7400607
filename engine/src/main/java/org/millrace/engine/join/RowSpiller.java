package org.millrace.engine.join;

import java.util.Arrays;
import java.util.List;
import org.millrace.engine.columns.ColumnBuffer;
import org.millrace.kernels.hash.Hash;
import org.millrace.memory.Reservation;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Bits;
import org.millrace.vectors.Flatten;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.Vector;

/// Cuts rows by the hash of their keys and writes them to a file. Belongs to one thread at a time.
final class RowSpiller {

    private static final int CHUNK_ROWS = 1 << 16;
    private static final long CHUNK_BYTES = 4 << 20;

    /// A block is the least that is read at once.
    private static final int BLOCK_ROWS = 1 << 12;

    private static final long BLOCK_BYTES = 1 << 17;

    private final PartitionedRows target;
    private final boolean[] nullSafe;
    private final int lane;
    private final Reservation memory;
    private final KeyHasher hasher;
    private final List<ColumnBuffer> buffers;
    private final int[] numbers = new int[PartitionedRows.PARTITIONS];
    private long[] hashes = {};
    private long[] added = {};
    private int rows;
    private long held;

    /// @param nullSafe for each key whether missing values are equal
    /// @param lane     rows come after those of lower lanes
    RowSpiller(PartitionedRows target, boolean[] nullSafe, int lane, Reservation memory) {
        this.target = target;
        this.nullSafe = nullSafe;
        this.lane = lane;
        this.memory = memory;
        this.hasher = new KeyHasher(nullSafe.length);
        this.buffers = target.types().stream().map(ColumnBuffer::of).toList();
    }

    /// Adds rows. Those with the same first keys, of which there are as many as `nullSafe` has, stay together.
    ///
    /// @param columns all columns; the last one is the tag, ascending from call to call
    void add(Vector[] columns, Vector[] keys, int count) {
        reserve(HeldBytes.of(columns) + (long) Long.BYTES * count);
        for (int i = 0; i < columns.length; i++) {
            buffers.get(i).append(columns[i]);
        }
        if (hashes.length < rows + count) {
            hashes = Arrays.copyOf(hashes, Math.max(rows + count, hashes.length * 3 / 2));
        }
        hash(keys, count, ((LongVector) Flatten.of(columns[columns.length - 1])).values());
        System.arraycopy(added, 0, hashes, rows, count);
        rows += count;
        if (rows >= CHUNK_ROWS || held >= CHUNK_BYTES) {
            flush();
        }
    }

    private void reserve(long bytes) {
        if (!memory.tryGrow(bytes)) {
            flush();
            if (!memory.tryGrow(bytes)) {
                memory.grow(bytes);
            }
        }
        held += bytes;
    }

    /// Rows that have no value in a key that needs one are spread by their tags: they match nothing.
    private void hash(Vector[] keys, int count, long[] tags) {
        if (added.length < count) {
            added = new long[count];
        }
        hasher.hash(keys, count, added);
        for (int key = 0; key < nullSafe.length; key++) {
            long[] validity = keys[key].validity();
            for (int i = 0; validity != null && !nullSafe[key] && i < count; i++) {
                if (!Bits.test(validity, i)) {
                    added[i] = Hash.of(tags[i]);
                }
            }
        }
    }

    /// Writes what was added so far.
    void flush() {
        if (rows > 0) {
            Vector[] columns = buffers.stream().map(ColumnBuffer::vector).toArray(Vector[]::new);
            Batch all = Batch.of(rows, columns);
            int[] starts = new int[PartitionedRows.PARTITIONS + 1];
            int[] order = byPartition(starts);
            int blockRows = (int) Math.clamp(BLOCK_BYTES * rows / Math.max(1, held), 1, BLOCK_ROWS);
            for (int partition = 0; partition < PartitionedRows.PARTITIONS; partition++) {
                int from = starts[partition];
                int to = starts[partition + 1];
                for (int start = from; start < to; start += blockRows) {
                    int end = Math.min(to, start + blockRows);
                    write(partition, all, Arrays.copyOfRange(order, start, end), held * (end - start) / rows);
                }
            }
        }
        buffers.forEach(ColumnBuffer::clear);
        rows = 0;
        memory.shrink(held);
        held = 0;
    }

    /// The rows in the order of their partitions, and where each partition starts.
    private int[] byPartition(int[] starts) {
        int[] partitions = new int[rows];
        for (int i = 0; i < rows; i++) {
            partitions[i] = target.partition(hashes[i]);
            starts[partitions[i] + 1]++;
        }
        for (int i = 0; i < PartitionedRows.PARTITIONS; i++) {
            starts[i + 1] += starts[i];
        }
        int[] next = starts.clone();
        int[] order = new int[rows];
        for (int i = 0; i < rows; i++) {
            order[next[partitions[i]]++] = i;
        }
        return order;
    }

    private void write(int partition, Batch all, int[] positions, long bytes) {
        long least = Long.MAX_VALUE;
        long greatest = Long.MIN_VALUE;
        for (int position : positions) {
            least = Math.min(least, hashes[position]);
            greatest = Math.max(greatest, hashes[position]);
        }
        long place = target.file().append(all.select(positions, positions.length));
        LongVector tags = (LongVector) all.raw(all.columns() - 1);
        target.add(
                partition,
                new SpilledBlock(
                        lane,
                        numbers[partition]++,
                        place,
                        positions.length,
                        bytes,
                        new SpilledBlock.Tags(tags.value(positions[0]), tags.value(positions[positions.length - 1])),
                        new SpilledBlock.Hashes(least, greatest)));
    }
}
