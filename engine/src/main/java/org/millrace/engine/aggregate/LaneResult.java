package org.millrace.engine.aggregate;

import java.util.List;
import org.millrace.vectors.Vector;

/// What one lane found.
///
/// @param blocks  what the lane gave away before its end, in order; empty if its groups stayed few
/// @param columns keys and states of the groups that were left at its end
/// @param groups  how many those are
record LaneResult(List<Block> blocks, List<Vector> columns, int groups) {}
