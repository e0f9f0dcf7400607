package org.millrace.engine.join;

import org.millrace.vectors.Batch;
import org.millrace.vectors.Vector;

/// Puts the columns of both sides together. Belongs to one thread at a time.
final class PairBatches {

    private final boolean probeFirst;
    private final int probeColumns;
    private final int buildColumns;
    private final BuildRows build;

    PairBatches(JoinSpec spec, BuildRows build) {
        this.probeFirst = spec.shape().probeFirst();
        this.probeColumns = spec.probeTypes().size();
        this.buildColumns = spec.buildTypes().size();
        this.build = build;
    }

    /// All raw rows of a batch, each with one build row; the selection of the batch stays.
    Batch aligned(Batch probe, Picked picked) {
        Vector[] columns = new Vector[probeColumns + buildColumns];
        int at = probeFirst ? 0 : buildColumns;
        for (int i = 0; i < probeColumns; i++) {
            columns[at + i] = probe.raw(i);
        }
        addBuild(columns, picked);
        var selection = probe.selection();
        return selection == null
                ? Batch.of(probe.rawRows(), columns)
                : Batch.selected(probe.rawRows(), selection, columns);
    }

    /// Some rows of a batch, in any order, each with one build row.
    Batch gathered(Batch probe, Picked picked) {
        Vector[] columns = new Vector[probeColumns + buildColumns];
        int at = probeFirst ? 0 : buildColumns;
        for (int i = 0; i < probeColumns; i++) {
            columns[at + i] = probe.column(i);
        }
        addBuild(columns, picked);
        return Batch.of(picked.count(), columns);
    }

    /// Build rows alone.
    ///
    /// @param missing what stands for the probe side's columns; nothing where the result has none of them
    Batch alone(Picked picked, Vector[] missing) {
        Vector[] columns = new Vector[missing.length + buildColumns];
        System.arraycopy(missing, 0, columns, probeFirst ? 0 : buildColumns, missing.length);
        addBuild(columns, picked, probeFirst ? missing.length : 0);
        return Batch.of(picked.count(), columns);
    }

    private void addBuild(Vector[] columns, Picked picked) {
        addBuild(columns, picked, probeFirst ? probeColumns : 0);
    }

    private void addBuild(Vector[] columns, Picked picked, int at) {
        for (int i = 0; i < buildColumns; i++) {
            columns[at + i] = build.gather(i, picked);
        }
    }
}
