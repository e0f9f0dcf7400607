package org.millrace.engine.sort;

import java.util.List;
import java.util.stream.Stream;
import org.millrace.vectors.Vector;

/// Merges runs from given rows on, by a tree of losers: each inner node holds the run that lost there, so that the next
/// row costs one comparison for each level. Rows that are equal in all keys come in the order of their runs. Of each
/// run
/// one block is held. Belongs to one thread at a time.
final class RunMerge {

    private static final int NONE = -1;

    private final PackedRuns runs;

    // Of each run: the block that is held, its rows and heads, and the next row in it.
    private final int[] blocks;
    private final SortedRun[] rows;
    private final long[][] blockHeads;
    private final int[] ends;
    private final int[] next;

    /// The head of each run's next row.
    private final long[] heads;

    private final int leaves;
    private final int[] losers;
    private int winner;

    /// The run whose block was used up by the last call; NONE if there is none.
    private int used = NONE;

    /// A merge of these runs, from these rows on.
    RunMerge(PackedRuns runs, int[] starts) {
        this.runs = runs;
        int count = runs.count();
        this.blocks = new int[count];
        this.rows = new SortedRun[count];
        this.blockHeads = new long[count][];
        this.ends = new int[count];
        this.next = new int[count];
        this.heads = new long[count];
        for (int run = 0; run < count; run++) {
            begin(run, starts[run]);
        }
        this.leaves = Integer.highestOneBit(Math.max(1, 2 * count - 1));
        this.losers = new int[leaves];
        this.winner = play(1);
    }

    private void begin(int run, int row) {
        Run source = runs.run(run);
        int block = 0;
        while (block + 1 < source.blocks() && source.blockStart(block + 1) <= row) {
            block++;
        }
        load(run, block, row - source.blockStart(block));
    }

    private void load(int run, int block, int row) {
        PackedRuns.Block loaded = runs.block(run, block);
        blocks[run] = block;
        rows[run] = loaded.rows();
        blockHeads[run] = loaded.heads();
        ends[run] = loaded.rows().rows();
        next[run] = row;
        if (row < ends[run]) {
            heads[run] = loaded.heads()[row];
        }
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
        int compared = runs.compareRest(rows[left].keys(), next[left], rows[right].keys(), next[right]);
        return compared < 0 || (compared == 0 && left < right);
    }

    /// Writes the next rows in order: the run and the row in its block of each; returns how many, 0 at the end. Fewer
    /// than `count` are given where a block is used up; the blocks are others after the next call of [#refill()].
    int take(int[] fromRuns, int[] fromRows, int count) {
        int taken = 0;
        int run = winner;
        while (taken < count && run != NONE) {
            int row = next[run]++;
            fromRuns[taken] = run;
            fromRows[taken++] = row;
            if (row + 1 < ends[run]) {
                heads[run] = blockHeads[run][row + 1];
                run = replay(run, run);
            } else if (blocks[run] + 1 < runs.run(run).blocks()) {
                used = run;
                break;
            } else {
                run = replay(run, NONE);
            }
        }
        winner = run;
        return taken;
    }

    /// Loads the next block of a run whose block was used up; false where there is nothing to load.
    boolean refill() {
        int run = used;
        if (run == NONE) {
            return false;
        }
        used = NONE;
        load(run, blocks[run] + 1, 0);
        winner = replay(run, run);
        return true;
    }

    /// A column of the blocks that are held.
    List<Vector> column(int column) {
        return Stream.of(rows).map(block -> block.columns().get(column)).toList();
    }

    /// The block of a run that is held.
    SortedRun rows(int run) {
        return rows[run];
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
