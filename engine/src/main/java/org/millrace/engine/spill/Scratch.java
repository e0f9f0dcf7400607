package org.millrace.engine.spill;

import org.millrace.memory.spill.SpillBlock;

/// What one thread needs to write or read a batch.
final class Scratch {

    private static final int KEPT = 1 << 20;

    final BlockWriter writer = new BlockWriter();
    final SpillBlock block = new SpillBlock();
    final SpillBlock input = new SpillBlock();

    /// Lets go of what is large.
    void trim() {
        writer.trim(KEPT);
        block.set(writer.bytes(), 0);
        block.trim(KEPT);
        input.trim(KEPT);
    }
}
