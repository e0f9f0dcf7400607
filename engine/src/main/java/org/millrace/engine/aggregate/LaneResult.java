package org.millrace.engine.aggregate;

import java.util.List;
import org.millrace.vectors.Vector;

/// What one lane found.
///
/// @param given   what the lane gave away before its end; empty if its groups stayed few
/// @param columns keys and states of the groups that were left at its end
/// @param groups  how many those are
/// @param bytes   what is reserved for them
record LaneResult(BlockLog.Lane given, List<Vector> columns, int groups, long bytes) {}
