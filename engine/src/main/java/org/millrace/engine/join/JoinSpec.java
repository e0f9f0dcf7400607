package org.millrace.engine.join;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Schema;

/// What a join does, seen from the side that streams and the side that is held.
///
/// @param shape      what comes out
/// @param probeTypes the probe side's own columns
/// @param buildTypes the build side's own columns
/// @param probeKeys  the probe side's keys
/// @param buildKeys  the build side's keys, of the same types in the same order
/// @param condition  what else must be true of a pair; null for nothing
/// @param schema     the result
public record JoinSpec(
        JoinShape shape,
        List<DataType> probeTypes,
        List<DataType> buildTypes,
        JoinKeys probeKeys,
        JoinKeys buildKeys,
        @Nullable PairCondition condition,
        Schema schema) {

    /// The build side's columns as they are held.
    List<DataType> heldTypes() {
        return buildKeys.types(buildTypes);
    }
}
