package org.millrace.plan.graph;

/// Rows that flow from a cell of one operator's pieces to a cell where another one takes them in.
///
/// @param from     the number of the operator that gives them
/// @param fromCell the cell among its pieces
/// @param to       the number of the operator that takes them
/// @param lane     whether it takes them in lanes, before it gives rows, or piece by piece while it gives
/// @param toCell   the cell among its lanes or pieces
record GraphEdge(int from, int fromCell, int to, boolean lane, int toCell) {}
