package org.millrace.engine.aggregate;

/// Something that lanes gave away, cut into radix partitions: a block in memory or blocks in a file.
sealed interface Part permits Block, SpilledBlocks {

    /// How many rows or states of a partition it has.
    int rows(int partition);

    /// Hands over what it has of a partition, in order.
    void visit(int partition, PartVisitor visitor);
}
