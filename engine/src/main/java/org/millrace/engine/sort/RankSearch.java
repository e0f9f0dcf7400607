package org.millrace.engine.sort;

import java.util.List;

/// Finds where the first `rank` rows of all runs together end in each run, without merging: rows are drawn from the
/// middle of the widest interval left, and what comes before them is counted in every run by binary search. (The
/// multi-way form of the co-ranking that parallel merges use.)
final class RankSearch {

    private final List<SortedRun> runs;
    private final KeyOrder order;

    RankSearch(List<SortedRun> runs, KeyOrder order) {
        this.runs = runs;
        this.order = order;
    }

    /// For each run the number of its rows that are among the first `rank` of all.
    int[] find(long rank) {
        int[] low = new int[runs.size()];
        int[] high = new int[runs.size()];
        for (int run = 0; run < high.length; run++) {
            high[run] = runs.get(run).rows();
        }
        int[] before = new int[runs.size()];
        while (true) {
            int widest = widest(low, high);
            if (low[widest] == high[widest]) {
                return low;
            }
            int middle = (low[widest] + high[widest]) >>> 1;
            long total = 0;
            for (int run = 0; run < before.length; run++) {
                before[run] = run == widest ? middle : before(run, low[run], high[run], widest, middle);
                total += before[run];
            }
            if (total == rank) {
                return before;
            }
            if (total < rank) {
                System.arraycopy(before, 0, low, 0, low.length);
                low[widest] = middle + 1;
            } else {
                System.arraycopy(before, 0, high, 0, high.length);
            }
        }
    }

    private static int widest(int[] low, int[] high) {
        int widest = 0;
        for (int run = 1; run < low.length; run++) {
            if (high[run] - low[run] > high[widest] - low[widest]) {
                widest = run;
            }
        }
        return widest;
    }

    /// How many rows of `run` come before a row of another, known to be between `from` and `to`.
    private int before(int run, int from, int to, int other, int row) {
        KeyOrder.Keys keys = runs.get(run).keys();
        KeyOrder.Keys otherKeys = runs.get(other).keys();
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int compared = order.compare(keys, middle, otherKeys, row, 0);
            if (compared < 0 || (compared == 0 && run < other)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
