package org.millrace.engine.join;

import java.util.Arrays;
import org.millrace.vectors.Batch;

/// Candidates that lie in the range of the probe row.
final class RangeCandidates extends Candidates {

    private final RangeIndex index;
    private final RangeWords[] readers;
    private final RangeRows range;
    private long[] words = {};
    private boolean[] there = {};
    private int[] starts = {};
    private int[] ends = {};
    /// Whether the range of the current row has been started.
    private boolean within;

    RangeCandidates(RangeIndex index, int buildCount, boolean inBuildOrder) {
        this.index = index;
        this.readers =
                index.terms().stream().map(term -> new RangeWords(term.probe())).toArray(RangeWords[]::new);
        this.range = new RangeRows(index, buildCount, inBuildOrder);
    }

    @Override
    void start(Batch probe, KeyedReader keys) {
        rows = probe.rows();
        row = 0;
        within = false;
        if (words.length < rows) {
            words = new long[rows];
            there = new boolean[rows];
            starts = new int[rows];
            ends = new int[rows];
        }
        Arrays.fill(there, 0, rows, true);
        Arrays.fill(starts, 0, rows, 0);
        Arrays.fill(ends, 0, rows, index.rows().length);
        for (int term = 0; term < readers.length; term++) {
            readers[term].read(probe, words, there, 0);
            narrow(term);
        }
    }

    private void narrow(int term) {
        boolean least = index.terms().get(term).least();
        for (int i = 0; i < rows; i++) {
            if (!there[i]) {
                ends[i] = 0;
            } else if (least) {
                starts[i] = Math.max(starts[i], index.start(term, words[i]));
            } else {
                ends[i] = Math.min(ends[i], index.end(term, words[i]));
            }
        }
    }

    @Override
    int fill(int capacity) {
        reserve(capacity);
        int last = (int) Math.min(rows, (long) row + capacity);
        int count = 0;
        while (row < last && count < capacity) {
            if (!within) {
                range.start(starts[row], Math.max(starts[row], ends[row]));
                within = true;
            }
            int some = range.take(buildRows, count, capacity - count);
            Arrays.fill(probeRows, count, count + some, row);
            count += some;
            if (range.ended()) {
                skipRow();
            }
        }
        return count;
    }

    @Override
    void skipRow() {
        row++;
        within = false;
    }
}
