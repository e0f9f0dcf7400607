package org.millrace.engine.join;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.DataType;
import org.millrace.vectors.PrimitiveType;

/// What a join does, seen from the side that streams and the side that is held.
///
/// @param shape      what comes out
/// @param probeTypes the probe side's own columns
/// @param buildTypes the build side's own columns
/// @param probeKeys  the probe side's keys
/// @param buildKeys  the build side's keys, of the same types in the same order
/// @param condition  what else must be true of a pair; null for nothing
/// @param asOf       chooses one of the matches, by the last key of both sides; null for all
public record JoinSpec(
        JoinShape shape,
        List<DataType> probeTypes,
        List<DataType> buildTypes,
        JoinKeys probeKeys,
        JoinKeys buildKeys,
        @Nullable PairCondition condition,
        @Nullable AsOfSpec asOf) {

    /// The build side's columns as they are held.
    List<DataType> heldTypes() {
        return buildKeys.types(buildTypes);
    }

    /// The build side's columns as they are written to a file: with a tag at the end.
    List<DataType> spilledTypes() {
        return withTag(heldTypes());
    }

    private static List<DataType> withTag(List<DataType> types) {
        List<DataType> all = new ArrayList<>(types);
        all.add(PrimitiveType.INT64);
        return all;
    }

    /// The same join where the probe side has one more column at the end of its own, which is passed on.
    JoinSpec tagged() {
        int own = probeTypes.size();
        int[] columns = probeKeys.columns().clone();
        for (int i = 0; i < columns.length; i++) {
            columns[i] += columns[i] >= own ? 1 : 0;
        }
        JoinKeys keys = new JoinKeys(columns, probeKeys.computed(), probeKeys.nullSafe());
        return new JoinSpec(shape, withTag(probeTypes), buildTypes, keys, buildKeys, condition, asOf);
    }

    /// The same join with another shape.
    JoinSpec shaped(JoinShape newShape) {
        return new JoinSpec(newShape, probeTypes, buildTypes, probeKeys, buildKeys, condition, asOf);
    }

    /// The types of what comes out while the probe side streams.
    List<DataType> givenTypes() {
        if (shape.given() != JoinShape.Given.PAIRS) {
            return probeTypes;
        }
        List<DataType> all = new ArrayList<>(shape.probeFirst() ? probeTypes : buildTypes);
        all.addAll(shape.probeFirst() ? buildTypes : probeTypes);
        return all;
    }

    /// The position of the probe side's last own column in what comes out.
    int lastProbeColumn() {
        int before = shape.given() != JoinShape.Given.PAIRS || shape.probeFirst() ? 0 : buildTypes.size();
        return before + probeTypes.size() - 1;
    }
}
