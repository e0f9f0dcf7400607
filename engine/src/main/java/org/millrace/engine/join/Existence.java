package org.millrace.engine.join;

import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Batch;

/// Probe rows that have a match, or those that have none, where nothing but keys decides.
final class Existence implements BatchJoin {

    private final KeyIndex.Finder finder;
    private final boolean wanted;
    private int[] first = {};
    private int[] positions = {};
    private @Nullable Batch result;

    /// @param wanted whether rows with a match are wanted
    Existence(JoinSpec spec, KeyIndex index, boolean wanted) {
        this.finder = KeyIndexes.finder(index, spec.probeKeys().size());
        this.wanted = wanted;
    }

    @Override
    public void start(Batch probe, KeyedReader keys) {
        int rows = probe.rows();
        if (first.length < rows) {
            first = new int[rows];
            positions = new int[rows];
        }
        finder.find(keys.keys(probe), rows, first);
        int count = 0;
        for (int i = 0; i < rows; i++) {
            positions[count] = i;
            count += first[i] >= 0 == wanted ? 1 : 0;
        }
        result = count == 0 ? null : count == rows ? probe : probe.select(positions, count);
    }

    @Override
    public @Nullable Batch next() {
        Batch batch = result;
        result = null;
        return batch;
    }
}
