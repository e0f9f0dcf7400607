package org.millrace.engine.join;

import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Batch;

/// Candidates that have the keys of the probe row.
final class KeyCandidates extends Candidates {

    private final KeyIndex.Finder finder;
    private final int @Nullable [] next;
    private int[] first = {};
    /// The next build row of the current probe row; -1 for none.
    private int candidate;

    KeyCandidates(KeyIndex index, int keys) {
        this.finder = KeyIndexes.finder(index, keys);
        this.next = index.next();
    }

    @Override
    void start(Batch probe, KeyedReader keys) {
        rows = probe.rows();
        if (first.length < rows) {
            first = new int[rows];
        }
        finder.find(keys.keys(probe), rows, first);
        row = 0;
        candidate = first[0];
    }

    @Override
    int fill(int capacity) {
        reserve(capacity);
        int[] links = next;
        int[] heads = first;
        int[] probes = probeRows;
        int[] builds = buildRows;
        int current = row;
        int end = (int) Math.min(rows, (long) row + capacity);
        int build = candidate;
        int count = 0;
        while (current < end && count < capacity) {
            if (build >= 0) {
                probes[count] = current;
                builds[count++] = build;
                build = links == null ? -1 : links[build];
            }
            if (build < 0) {
                current++;
                build = current < rows ? heads[current] : -1;
            }
        }
        row = current;
        candidate = build;
        return count;
    }

    @Override
    void skipRow() {
        row++;
        candidate = row < rows ? first[row] : -1;
    }
}
