package org.millrace.engine.sort;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// Runs that are to be merged, in the order in which equal rows come, with the heads of their rows. Thread-safe.
final class PackedRuns {

    private final List<Run> runs;
    private final KeyOrder order;
    private final List<KeyRange> ranges = new ArrayList<>();
    private final HeadPacking packing;

    // The heads of runs in memory and of the first rows of the blocks of the others; made by whoever needs them first.
    private final AtomicReferenceArray<long @Nullable []> firsts;

    PackedRuns(List<? extends Run> runs, KeyOrder order) {
        this.runs = List.copyOf(runs);
        this.order = order;
        for (Run run : runs) {
            for (int key = 0; key < run.range().size(); key++) {
                KeyRange range = run.range().get(key);
                if (ranges.size() == key) {
                    ranges.add(range);
                } else {
                    ranges.set(key, ranges.get(key).and(range));
                }
            }
        }
        this.packing = HeadPacking.of(order, ranges);
        this.firsts = new AtomicReferenceArray<>(runs.size());
    }

    /// What is known of the words of each key in all runs.
    List<KeyRange> range() {
        return ranges;
    }

    int count() {
        return runs.size();
    }

    Run run(int run) {
        return runs.get(run);
    }

    /// The heads of all rows of a run in memory, or of the first row of each block of one in a file.
    long[] firsts(int run) {
        long[] known = firsts.get(run);
        if (known == null) {
            Run source = runs.get(run);
            int count = source instanceof SortedRun ? source.rows() : source.blocks();
            known = packing.heads(source.firsts(), count);
            firsts.set(run, known);
        }
        return known;
    }

    /// The rows of a block with their heads.
    Block block(int run, int block) {
        Run source = runs.get(run);
        SortedRun rows = source.block(block);
        long[] heads = source instanceof SortedRun ? firsts(run) : packing.heads(rows.keys(), rows.rows());
        return new Block(rows, heads);
    }

    /// Some rows of a run, with their heads.
    @SuppressWarnings("ArrayRecordComponent")
    record Block(SortedRun rows, long[] heads) {}

    /// Compares the keys of rows whose heads are equal.
    int compareRest(KeyOrder.Keys left, int i, KeyOrder.Keys right, int j) {
        return packing.exact() ? 0 : order.compare(left, i, right, j, packing.rest());
    }
}
