package org.millrace.vectors;

/// Which rows of a batch count.
///
/// @param positions row numbers in strictly ascending order; may be longer than `count`
/// @param count     how many rows count
@SuppressWarnings("ArrayRecordComponent")
public record Selection(int[] positions, int count) {}
