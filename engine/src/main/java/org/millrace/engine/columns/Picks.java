package org.millrace.engine.columns;

/// Rows of several vectors, in the order in which they are wanted.
///
/// @param from  which of the vectors
/// @param rows  which row of it
/// @param count how many
@SuppressWarnings("ArrayRecordComponent")
record Picks(int[] from, int[] rows, int count) {}
