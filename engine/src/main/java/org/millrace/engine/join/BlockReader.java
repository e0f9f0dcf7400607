package org.millrace.engine.join;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.spill.BatchFile;
import org.millrace.source.BatchReader;
import org.millrace.vectors.Batch;

/// Reads blocks of a file one after the other.
final class BlockReader implements BatchReader {

    private final BatchFile file;
    private final List<SpilledBlock> blocks;
    private int next;

    BlockReader(BatchFile file, List<SpilledBlock> blocks) {
        this.file = file;
        this.blocks = blocks;
    }

    BlockReader(PartitionedRows.Partition partition) {
        this(partition.of().file(), partition.blocks());
    }

    @Override
    public @Nullable Batch next() {
        return next == blocks.size() ? null : file.read(blocks.get(next++).place());
    }

    @Override
    public void close() {
        next = blocks.size();
    }
}
