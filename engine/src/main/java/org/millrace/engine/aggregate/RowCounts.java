package org.millrace.engine.aggregate;

import java.util.Arrays;

/// How many rows of one batch each of a few groups has, counted once for all states that need it. Four counts for each
/// group, for every fourth row, because a row would wait for the row before it that changed the same count.
final class RowCounts {

    /// With more groups than this, rows rarely wait for each other.
    static final int MOST = 512;

    private static final int PARTS = 4;

    private int[] parts = {};
    private long[] counts = {};

    /// The rows from `from` to `to` of each group, in an array that is reused.
    ///
    /// @param size the number of groups, at most [#MOST]
    long[] of(int[] groups, int from, int to, int size) {
        if (parts.length == 0) {
            parts = new int[MOST * PARTS];
            counts = new long[MOST];
        }
        count(groups, from, to);
        int[] found = parts;
        for (int group = 0; group < size; group++) {
            int place = group * PARTS;
            counts[group] = (long) found[place] + found[place + 1] + found[place + 2] + found[place + 3];
        }
        Arrays.fill(found, 0, size * PARTS, 0);
        return counts;
    }

    private void count(int[] groups, int from, int to) {
        int[] target = parts;
        int i = from;
        for (; i < to - 3; i += PARTS) {
            target[groups[i] * PARTS]++;
            target[groups[i + 1] * PARTS + 1]++;
            target[groups[i + 2] * PARTS + 2]++;
            target[groups[i + 3] * PARTS + 3]++;
        }
        for (; i < to; i++) {
            target[groups[i] * PARTS]++;
        }
    }
}
