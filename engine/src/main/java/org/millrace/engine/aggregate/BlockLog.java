package org.millrace.engine.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// What lanes gave away, in order. Keeps blocks in memory while there is room and then writes them to a file: those of
/// the lanes that have ended or those of the lane that asks, whichever are more. Thread-safe.
final class BlockLog {

    private final AggregateMemory memory;
    private final BlockSpill spill;

    // Guarded by this: the parts of the lanes that have ended.
    private final List<Part> parts = new ArrayList<>();
    private long bytesInMemory;
    // Of blocks that were written to files.
    private final AtomicLong spilledBytesPerRow = new AtomicLong(1);

    BlockLog(AggregateMemory memory, BlockSpill spill) {
        this.memory = memory;
        this.spill = spill;
    }

    /// The parts of one lane that has not ended; belongs to one thread at a time.
    final class Lane {

        private final List<Part> own = new ArrayList<>();
        private long ownBytes;

        /// Adds the next block.
        void add(Block block) {
            long bytes = block.bytes();
            own.add(block);
            if (memory.tryKeep(bytes) || (spillEnded(ownBytes) && memory.tryKeep(bytes))) {
                ownBytes += bytes;
                return;
            }
            spillBlocks(own);
            memory.change(ownBytes, 0);
            ownBytes = 0;
        }

        boolean isEmpty() {
            return own.isEmpty();
        }
    }

    /// An empty lane.
    Lane lane() {
        return new Lane();
    }

    /// Adds the parts of the next lane, which has ended.
    synchronized void end(Lane lane) {
        parts.addAll(lane.own);
        bytesInMemory += lane.ownBytes;
    }

    /// Writes what ended lanes have in memory to a file, if that is more than this.
    private synchronized boolean spillEnded(long thanBytes) {
        if (bytesInMemory <= thanBytes) {
            return false;
        }
        spillBlocks(parts);
        memory.change(bytesInMemory, 0);
        bytesInMemory = 0;
        return true;
    }

    /// Writes what ended lanes have in memory to a file, if otherwise less than this would be left for others.
    synchronized void leave(long bytes) {
        if (memory.room() < bytes) {
            spillEnded(0);
        }
    }

    /// Replaces each sequence of blocks by one part in a file.
    private void spillBlocks(List<Part> target) {
        List<Part> replaced = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        for (Part part : target) {
            switch (part) {
                case Block block -> blocks.add(block);
                case SpilledBlocks spilled -> {
                    write(blocks, replaced);
                    replaced.add(spilled);
                }
            }
        }
        write(blocks, replaced);
        target.clear();
        target.addAll(replaced);
    }

    private void write(List<Block> blocks, List<Part> target) {
        if (!blocks.isEmpty()) {
            blocks.forEach(block -> spilledBytesPerRow.accumulateAndGet(bytesPerRow(block), Math::max));
            target.add(spill.write(blocks));
            blocks.clear();
        }
    }

    synchronized boolean isEmpty() {
        return parts.isEmpty();
    }

    /// All parts, once all lanes have ended.
    synchronized List<Part> parts() {
        return List.copyOf(parts);
    }

    /// About how many bytes of heap a row of the parts takes, at most.
    synchronized long bytesPerRow() {
        long most = spilledBytesPerRow.get();
        for (Part part : parts) {
            if (part instanceof Block block) {
                most = Math.max(most, bytesPerRow(block));
            }
        }
        return most;
    }

    private static long bytesPerRow(Block block) {
        return block.rows() == 0 ? 1 : block.bytes() / block.rows();
    }
}
