package org.millrace.engine.join;

import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Selection;

/// Pairs where every probe row has at most one match and nothing but keys decides: the probe side's columns are
/// handed on as they are where most rows come out.
final class SingleMatch implements BatchJoin {

    /// Rows are moved together where less than this part of a batch's raw rows comes out.
    private static final double SPARSE = 0.75;

    private final KeyIndex.Finder finder;
    private final PairBatches pairs;
    private final boolean keepsProbe;
    private final @Nullable Marks marks;
    private int[] first = {};
    private int[] positions = {};
    private int[] spread = {};
    private @Nullable Batch result;

    SingleMatch(JoinSpec spec, BuildSide build, KeyIndex index) {
        this.finder = KeyIndexes.finder(index, spec.probeKeys().size());
        this.pairs = new PairBatches(spec, build.rows());
        this.keepsProbe = spec.shape().keepsProbe();
        this.marks = build.marks();
    }

    @Override
    public void start(Batch probe, KeyedReader keys) {
        int rows = probe.rows();
        if (first.length < rows) {
            first = new int[rows];
            positions = new int[rows];
        }
        finder.find(keys.keys(probe), rows, first);
        if (marks != null) {
            marks.setAll(first, rows);
        }
        result = keepsProbe ? all(probe, rows) : matched(probe, rows);
    }

    private Batch all(Batch probe, int rows) {
        if (sparse(probe, rows)) {
            return pairs.gathered(probe, Picked.withMissing(first, rows));
        }
        Selection selection = probe.selection();
        return selection == null
                ? pairs.aligned(probe, Picked.withMissing(first, rows))
                : pairs.aligned(probe, Picked.withMissing(spread(probe, selection), probe.rawRows()));
    }

    private @Nullable Batch matched(Batch probe, int rows) {
        int count = 0;
        for (int i = 0; i < rows; i++) {
            positions[count] = i;
            count += first[i] >= 0 ? 1 : 0;
        }
        if (count == 0) {
            return null;
        }
        Batch selected = count < rows ? probe.select(positions, count) : probe;
        if (sparse(probe, count)) {
            for (int i = 0; i < count; i++) {
                first[i] = first[positions[i]];
            }
            return pairs.gathered(selected, Picked.of(first, count));
        }
        if (count < rows) {
            return pairs.aligned(selected, Picked.of(spreadMatches(probe, probe.selection()), probe.rawRows()));
        }
        Selection selection = probe.selection();
        return selection == null
                ? pairs.aligned(probe, Picked.of(first, rows))
                : pairs.aligned(probe, Picked.of(spread(probe, selection), probe.rawRows()));
    }

    /// Whether so few of a batch's raw rows come out that they are better moved together than looked up with gaps.
    private static boolean sparse(Batch probe, int count) {
        return count < SPARSE * probe.rawRows();
    }

    /// The build row of each raw row; any one where the raw row does not count.
    private int[] spreadMatches(Batch probe, @Nullable Selection selection) {
        int[] target = selection == null ? first : spread(probe, selection);
        for (int i = 0; i < probe.rawRows(); i++) {
            target[i] = Math.max(0, target[i]);
        }
        return target;
    }

    private int[] spread(Batch probe, Selection selection) {
        if (spread.length < probe.rawRows()) {
            spread = new int[probe.rawRows()];
        }
        java.util.Arrays.fill(spread, 0, probe.rawRows(), 0);
        int[] selected = selection.positions();
        for (int i = 0; i < selection.count(); i++) {
            spread[selected[i]] = first[i];
        }
        return spread;
    }

    @Override
    public @Nullable Batch next() {
        Batch batch = result;
        result = null;
        return batch;
    }
}
