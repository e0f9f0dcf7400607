package org.millrace.engine.join;

import org.millrace.vectors.Batch;

/// Every build row is a candidate of every probe row.
final class AllCandidates extends Candidates {

    private final int buildCount;
    private int candidate;

    AllCandidates(int buildCount) {
        this.buildCount = buildCount;
    }

    @Override
    void start(Batch probe, KeyedReader keys) {
        rows = probe.rows();
        row = 0;
        candidate = 0;
    }

    @Override
    int fill(int capacity) {
        reserve(capacity);
        int end = (int) Math.min(rows, (long) row + capacity);
        int count = 0;
        while (row < end && count < capacity) {
            int some = Math.min(capacity - count, buildCount - candidate);
            for (int i = 0; i < some; i++) {
                probeRows[count + i] = row;
                buildRows[count + i] = candidate + i;
            }
            count += some;
            candidate += some;
            if (candidate == buildCount) {
                skipRow();
            }
        }
        return count;
    }

    @Override
    void skipRow() {
        row++;
        candidate = 0;
    }
}
