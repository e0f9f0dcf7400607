package org.millrace.engine.join;

import java.util.Comparator;

/// Some rows in a file.
///
/// @param lane         who wrote them
/// @param number       which of the writer's blocks of the same partition it is
/// @param place        where it is
/// @param rows         the number of rows
/// @param bytes        about the bytes that the rows take in memory
/// @param firstTag     the tag of the first row
/// @param lastTag      the tag of the last row, none of which is before that of a row before it
/// @param leastHash    no row's hash is less
/// @param greatestHash no row's hash is greater
record SpilledBlock(int lane, int number, long place, int rows, long bytes, Tags tags, Hashes hashes) {

    /// The order in which rows were read.
    static final Comparator<SpilledBlock> ORDER =
            Comparator.comparingInt(SpilledBlock::lane).thenComparingInt(SpilledBlock::number);

    /// Where rows belong, from the first to the last.
    record Tags(long first, long last) {}

    /// What hashes rows have, from the least to the greatest.
    record Hashes(long least, long greatest) {}
}
