package org.millrace.engine.aggregate;

import org.millrace.plan.estimate.RelationEstimate;

/// How much memory an aggregate is expected to want.
final class AggregateNeeds {

    /// The index entry of a group and what arrays have in reserve.
    private static final double PER_GROUP = 24;

    private static final double ROOM_TO_GROW = 1.5;

    /// A value that is kept, with its group.
    private static final double PER_VALUE = 12;

    private static final double QUANTILE_SKETCH = 100_000;
    private static final double DISTINCT_SKETCH = 20_000;

    private AggregateNeeds() {}

    static double bytes(AggregateSpec spec, RelationEstimate own, RelationEstimate input, int threads) {
        double groups = Math.max(1, own.rows());
        boolean few = groups <= LaneAggregation.MOST_GROUPS;
        double perGroup = PER_GROUP + ROOM_TO_GROW * own.rowBytes();
        double values = 0;
        for (AggregateSpec.State state : spec.states()) {
            switch (state.kind()) {
                case AccumulatorKind.Collecting _ -> values += PER_VALUE * input.rows();
                case AccumulatorKind.Distinct _ -> values += 2 * PER_VALUE * input.rows();
                case AccumulatorKind.SketchingQuantiles _ -> perGroup += QUANTILE_SKETCH;
                case AccumulatorKind.SketchingDistinct _ -> perGroup += DISTINCT_SKETCH;
                default -> perGroup += Long.BYTES;
            }
        }
        // Few groups are held by each thread and once merged; many are given away as blocks and merged part by part.
        return values + groups * perGroup * (few ? Math.min(threads, input.rows() / groups) + 1 : ROOM_TO_GROW);
    }
}
