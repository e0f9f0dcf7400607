package org.millrace.engine.join;

/// The build side after it was read.
sealed interface HeldRows {

    /// All of it is in memory.
    record InMemory(BuildRows rows) implements HeldRows {}

    /// It is in files, cut by the hash of its keys. The tag of a row is its lane and its place in it.
    ///
    /// @param rows  the rows
    /// @param bases for each lane how many rows are in the lanes before it, and behind the last lane how many are
    ///              in all
    @SuppressWarnings("ArrayRecordComponent")
    record InFiles(PartitionedRows rows, long[] bases) implements HeldRows {

        /// The place of a row among all rows.
        long number(long tag) {
            return bases[Tags.group(tag)] + Tags.place(tag);
        }

        /// How many rows there are.
        long count() {
            return bases[bases.length - 1];
        }
    }
}
