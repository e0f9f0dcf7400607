package org.millrace.engine.join;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Batch;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Vector;
import org.millrace.vectors.VectorBuilder;

/// The build rows that come out at the end: those without a match, with nulls for the probe side, or those with
/// one. Belongs to one thread at a time.
final class UnmatchedRows {

    private final JoinSpec spec;
    private final PairBatches pairs;
    private final Marks marks;

    UnmatchedRows(JoinSpec spec, BuildRows build, Marks marks) {
        this.spec = spec;
        this.pairs = new PairBatches(spec, build);
        this.marks = marks;
    }

    /// Those of the rows `from` to `to`, whose numbers are written to `found`; null where there are none.
    @Nullable
    Batch batch(int from, int to, int[] found) {
        int count = marks.rows(from, to, spec.shape().matchedBuildRows(), found);
        return count == 0 ? null : pairs.alone(Picked.of(found, count), missing(count));
    }

    /// The probe side's columns, where the result has them.
    private Vector[] missing(int count) {
        if (!spec.shape().givesProbeRows()) {
            return new Vector[0];
        }
        List<DataType> types = spec.probeTypes();
        Vector[] nothing = new Vector[types.size()];
        for (int i = 0; i < nothing.length; i++) {
            nothing[i] = new ConstantVector(VectorBuilder.of(types.get(i), Collections.singletonList(null)), count);
        }
        return nothing;
    }
}
