package org.millrace.engine.sort;

import java.util.List;

/// Merges sorted runs from given rows on, by a tree of losers: each inner node holds the run that lost there, so that
/// the next row costs one comparison for each level. Rows that are equal in all keys come in the order of their runs.
/// Belongs to one thread at a time.
final class RunMerge {

    private static final int NONE = -1;

    private final KeyOrder order;
    private final KeyOrder.Keys[] keys;
    private final int[] ends;
    private final int[] next;

    /// The first word of each run's next row.
    private final long[] heads;

    private final int leaves;
    private final int[] losers;
    private int winner;

    /// A merge of these runs, from these rows on.
    RunMerge(List<SortedRun> runs, KeyOrder order, int[] starts) {
        this.order = order;
        int count = runs.size();
        this.keys = new KeyOrder.Keys[count];
        this.ends = new int[count];
        this.next = starts.clone();
        this.heads = new long[count];
        for (int run = 0; run < count; run++) {
            keys[run] = runs.get(run).keys();
            ends[run] = runs.get(run).rows();
            if (next[run] < ends[run]) {
                heads[run] = head(run);
            }
        }
        this.leaves = Integer.highestOneBit(Math.max(1, 2 * count - 1));
        this.losers = new int[leaves];
        this.winner = play(1);
    }

    private long head(int run) {
        long[][] words = keys[run].words();
        return words.length == 0 ? 0 : words[0][next[run]];
    }

    /// The winner below a node; notes the losers.
    private int play(int node) {
        if (node >= leaves) {
            int run = node - leaves;
            return run < next.length && next[run] < ends[run] ? run : NONE;
        }
        int left = play(2 * node);
        int right = play(2 * node + 1);
        boolean leftWins = right == NONE || (left != NONE && before(left, right));
        losers[node] = leftWins ? right : left;
        return leftWins ? left : right;
    }

    private boolean before(int left, int right) {
        long a = heads[left];
        long b = heads[right];
        if (a != b) {
            return a < b;
        }
        return tied(left, right);
    }

    private boolean tied(int left, int right) {
        int from = order.decisive(0, heads[left]) ? 1 : 0;
        int compared = order.compare(keys[left], next[left], keys[right], next[right], from);
        return compared < 0 || (compared == 0 && left < right);
    }

    /// Writes the next rows in order: the run and the row of each; returns how many, fewer than `count` only at the
    /// end.
    int take(int[] runs, int[] rows, int count) {
        int taken = 0;
        int run = winner;
        while (taken < count && run != NONE) {
            runs[taken] = run;
            rows[taken++] = next[run]++;
            if (next[run] < ends[run]) {
                heads[run] = head(run);
                run = replay(run, run);
            } else {
                run = replay(run, NONE);
            }
        }
        winner = run;
        return taken;
    }

    /// Lets a run (or nothing, in its place) play up to the root again; returns the new winner.
    private int replay(int leaf, int player) {
        int current = player;
        int[] tree = losers;
        for (int node = (leaf + leaves) >>> 1; node > 0; node >>>= 1) {
            int other = tree[node];
            if (other != NONE && (current == NONE || before(other, current))) {
                tree[node] = current;
                current = other;
            }
        }
        return current;
    }
}
