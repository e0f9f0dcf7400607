package org.millrace.engine.join;

import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Batch;

/// Notes which keys of the build side have a match, where nothing but keys decides. Only the first row of each
/// key is marked: [Marks#spread] does the rest once.
final class Marking implements BatchJoin {

    private final KeyIndex.Finder finder;
    private final Marks marks;
    private int[] first = {};

    Marking(JoinSpec spec, KeyIndex index, Marks marks) {
        this.finder = KeyIndexes.finder(index, spec.probeKeys().size());
        this.marks = marks;
    }

    @Override
    public void start(Batch probe, KeyedReader keys) {
        int rows = probe.rows();
        if (first.length < rows) {
            first = new int[rows];
        }
        finder.find(keys.keys(probe), rows, first);
        marks.setAll(first, rows);
    }

    @Override
    public @Nullable Batch next() {
        return null;
    }
}
