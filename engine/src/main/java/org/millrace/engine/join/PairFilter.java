package org.millrace.engine.join;

import org.millrace.engine.expression.RowSelector;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Gather;
import org.millrace.vectors.Vector;

/// Keeps the candidates for which the further condition is true. Belongs to one thread at a time.
final class PairFilter {

    private final PairCondition condition;
    private final RowSelector selector;
    private final BuildRows build;
    private int[] kept = {};

    PairFilter(PairCondition condition, BuildRows build) {
        this.condition = condition;
        this.selector = condition.condition().open();
        this.build = build;
    }

    /// Moves the pairs that match to the front; gives their number.
    int select(Batch probe, int[] probeRows, int[] buildRows, int count) {
        int[] probeColumns = condition.probeColumns();
        int[] buildColumns = condition.buildColumns();
        Vector[] columns = new Vector[probeColumns.length + buildColumns.length];
        for (int i = 0; i < probeColumns.length; i++) {
            columns[i] = Gather.rows(probe.column(probeColumns[i]), probeRows, count);
        }
        Picked picked = Picked.of(buildRows, count);
        for (int i = 0; i < buildColumns.length; i++) {
            columns[probeColumns.length + i] = build.gather(buildColumns[i], picked);
        }
        if (kept.length < count) {
            kept = new int[count];
        }
        int matches = selector.select(Batch.of(count, columns), kept);
        for (int i = 0; i < matches; i++) {
            probeRows[i] = probeRows[kept[i]];
            buildRows[i] = buildRows[kept[i]];
        }
        return matches;
    }
}
