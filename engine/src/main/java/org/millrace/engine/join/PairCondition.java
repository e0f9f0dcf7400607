package org.millrace.engine.join;

import java.util.List;
import org.millrace.engine.expression.CompiledCondition;

/// What must be true of a pair of rows besides their keys.
///
/// @param probeColumns the columns of the probe side that it reads
/// @param buildColumns the columns of the build side that it reads
/// @param condition    over the former and then the latter
/// @param ranges       comparisons that follow from it, by which candidates are found; perhaps none
@SuppressWarnings("ArrayRecordComponent")
public record PairCondition(
        int[] probeColumns, int[] buildColumns, CompiledCondition condition, List<RangeTerm> ranges) {

    /// Copies the list.
    public PairCondition {
        ranges = List.copyOf(ranges);
    }

    @Override
    public String toString() {
        return condition.toString();
    }
}
