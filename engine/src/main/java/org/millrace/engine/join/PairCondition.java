package org.millrace.engine.join;

import org.millrace.engine.expression.CompiledCondition;

/// What must be true of a pair of rows besides their keys.
///
/// @param probeColumns the columns of the probe side that it reads
/// @param buildColumns the columns of the build side that it reads
/// @param condition    over the former and then the latter
@SuppressWarnings("ArrayRecordComponent")
public record PairCondition(int[] probeColumns, int[] buildColumns, CompiledCondition condition) {

    @Override
    public String toString() {
        return condition.toString();
    }
}
