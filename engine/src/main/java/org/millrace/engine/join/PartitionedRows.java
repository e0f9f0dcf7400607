package org.millrace.engine.join;

import java.util.ArrayList;
import java.util.List;
import org.millrace.engine.spill.BatchFile;
import org.millrace.kernels.hash.Hash;
import org.millrace.vectors.DataType;

/// Rows of one side in a file, cut by the hash of their keys. The last column is each row's tag, which says where
/// the row belongs. Thread-safe.
final class PartitionedRows implements AutoCloseable {

    static final int PARTITIONS = 64;
    /// Beyond so many levels there are no more bits of the hash to cut by.
    static final int MOST_LEVELS = 10;

    private static final int BITS = 6;
    private static final long SEED = 0x6a09e667f3bcc909L;

    private final List<DataType> types;
    private final BatchFile file;
    private final int level;
    // Guarded by itself.
    private final List<List<SpilledBlock>> partitions = new ArrayList<>();

    /// @param types the types of all columns with the tag
    /// @param level how often the rows were cut before
    PartitionedRows(List<DataType> types, int level, JoinRun run) {
        this.types = types;
        this.level = level;
        this.file = run.file(types);
        for (int i = 0; i < PARTITIONS; i++) {
            partitions.add(new ArrayList<>());
        }
    }

    List<DataType> types() {
        return types;
    }

    BatchFile file() {
        return file;
    }

    int level() {
        return level;
    }

    /// The partition of a row. Each level looks at other bits, none of which an index looks at.
    int partition(long hash) {
        return (int) (Hash.of(hash ^ SEED) >>> Long.SIZE - BITS - BITS * level) & PARTITIONS - 1;
    }

    void add(int partition, SpilledBlock block) {
        synchronized (partitions) {
            partitions.get(partition).add(block);
        }
    }

    /// The rows of a partition, in the order in which they were read.
    Partition partition(int number) {
        synchronized (partitions) {
            return new Partition(
                    this,
                    partitions.get(number).stream().sorted(SpilledBlock.ORDER).toList());
        }
    }

    /// Deletes the file.
    @Override
    public void close() {
        file.close();
    }

    /// One part of the rows.
    ///
    /// @param of     the rows
    /// @param blocks where they are, in order
    record Partition(PartitionedRows of, List<SpilledBlock> blocks) {

        long rows() {
            return blocks.stream().mapToLong(SpilledBlock::rows).sum();
        }

        long bytes() {
            return blocks.stream().mapToLong(SpilledBlock::bytes).sum();
        }

        /// Whether cutting by further bits may make parts smaller.
        boolean divisible() {
            long least = blocks.stream()
                    .mapToLong(block -> block.hashes().least())
                    .min()
                    .orElse(0);
            long greatest = blocks.stream()
                    .mapToLong(block -> block.hashes().greatest())
                    .max()
                    .orElse(0);
            return least != greatest && of.level < MOST_LEVELS - 1;
        }

        /// Some of the blocks.
        Partition part(int from, int to) {
            return new Partition(of, blocks.subList(from, to));
        }
    }
}
