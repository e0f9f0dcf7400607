package org.millrace.engine.sort;

/// Finds where the first `rank` rows of all runs together end in each run, without merging: rows are drawn from the
/// middle of the widest interval left, and what comes before them is counted in every run by binary search. (The
/// multi-way form of the co-ranking that parallel merges use.)
///
/// For runs in files the first rows of blocks are drawn at first, which are in memory; then the few blocks are read in
/// which the ends lie.
final class RankSearch {

    /// Blocks that are read rather than searched.
    private static final int FEW_BLOCKS = 2;

    private final PackedRuns runs;
    private final int[] low;
    private final int[] high;

    // How many rows of each run come at least and at most before the row that was looked at last.
    private final int[] least;
    private final int[] most;

    /// The blocks that were read of each run, and the number of the first of them.
    private final PackedRuns.Block[][] loaded;

    private final int[] firstLoaded;

    private RankSearch(PackedRuns runs) {
        this.runs = runs;
        int count = runs.count();
        this.low = new int[count];
        this.high = new int[count];
        this.least = new int[count];
        this.most = new int[count];
        this.loaded = new PackedRuns.Block[count][];
        this.firstLoaded = new int[count];
        for (int run = 0; run < count; run++) {
            high[run] = runs.run(run).rows();
        }
    }

    /// For each run the number of its rows that are among the first `rank` of all.
    static int[] find(PackedRuns runs, long rank) {
        RankSearch search = new RankSearch(runs);
        search.narrow(rank);
        search.load();
        return search.exact(rank);
    }

    /// Narrows intervals to few blocks, by the first rows of blocks. In one run after the other, that with most blocks
    /// left first, the last block is searched that certainly begins among the first rows, and the first block that
    /// certainly does not.
    private void narrow(long rank) {
        boolean[] searched = new boolean[low.length];
        int run = widestInBlocks(searched);
        while (run >= 0) {
            searched[run] = true;
            Run source = runs.run(run);
            int from = firstBlockAfter(source, low[run]);
            int end = firstBlockAfter(source, high[run] - 1);
            int to = end;
            while (from < to) {
                int middle = (from + to) >>> 1;
                if (raise(run, middle, rank)) {
                    from = middle + 1;
                } else {
                    to = middle;
                }
            }
            to = end;
            while (from < to) {
                int middle = (from + to) >>> 1;
                if (lower(run, middle, rank)) {
                    to = middle;
                } else {
                    from = middle + 1;
                }
            }
            run = widestInBlocks(searched);
        }
    }

    /// Raises the lower ends to the first row of a block if that is certainly among the first rows.
    private boolean raise(int pivot, int block, long rank) {
        long total = 0;
        for (int run = 0; run < low.length; run++) {
            bound(run, pivot, block);
            total += most[run];
        }
        if (total > rank) {
            return false;
        }
        raise(least);
        return true;
    }

    /// Lowers the upper ends to the first row of a block if that is certainly not among the first rows.
    private boolean lower(int pivot, int block, long rank) {
        long total = 0;
        for (int run = 0; run < low.length; run++) {
            bound(run, pivot, block);
            total += least[run];
        }
        if (total < rank) {
            return false;
        }
        lower(most);
        return true;
    }

    private void raise(int[] to) {
        for (int run = 0; run < low.length; run++) {
            low[run] = Math.max(low[run], to[run]);
        }
    }

    private void lower(int[] to) {
        for (int run = 0; run < low.length; run++) {
            high[run] = Math.min(high[run], to[run]);
        }
    }

    /// The run in a file, not searched yet, in whose interval most blocks begin; -1 where nothing is worth searching.
    private int widestInBlocks(boolean[] searched) {
        int widest = -1;
        int blocks = FEW_BLOCKS;
        for (int run = 0; run < low.length; run++) {
            Run source = runs.run(run);
            if (source instanceof SpilledRun && !searched[run] && low[run] < high[run]) {
                int within = firstBlockAfter(source, high[run] - 1) - firstBlockAfter(source, low[run]);
                if (within > blocks) {
                    blocks = within;
                    widest = run;
                }
            }
        }
        return widest;
    }

    /// The first block that begins after a row.
    private static int firstBlockAfter(Run run, int row) {
        int from = 0;
        int to = run.blocks();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (run.blockStart(middle) > row) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    /// Notes how many rows of a run come at least and at most before the first row of a block of another.
    private void bound(int run, int other, int block) {
        Run source = runs.run(run);
        if (run == other) {
            least[run] = source.blockStart(block);
            most[run] = least[run];
            return;
        }
        RowKey pivot =
                new RowKey(other, runs.firsts(other)[block], runs.run(other).firsts(), block);
        boolean spilled = source instanceof SpilledRun;
        int from = 0;
        int to = spilled ? source.blocks() : source.rows();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (before(new RowKey(run, runs.firsts(run)[middle], source.firsts(), middle), pivot)) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        least[run] = !spilled ? from : from == 0 ? 0 : source.blockStart(from - 1) + 1;
        most[run] = !spilled ? from : source.blockStart(from);
    }

    /// A row of a run, found by its keys.
    private record RowKey(int run, long head, KeyOrder.Keys keys, int row) {}

    private boolean before(RowKey left, RowKey right) {
        if (left.head() != right.head()) {
            return left.head() < right.head();
        }
        int compared = runs.compareRest(left.keys(), left.row(), right.keys(), right.row());
        return compared < 0 || (compared == 0 && left.run() < right.run());
    }

    /// Reads the blocks in which the intervals lie.
    private void load() {
        for (int run = 0; run < low.length; run++) {
            Run source = runs.run(run);
            int first = Math.max(0, firstBlockAfter(source, low[run]) - 1);
            int end = low[run] == high[run] ? first : firstBlockAfter(source, high[run] - 1);
            firstLoaded[run] = first;
            loaded[run] = new PackedRuns.Block[end - first];
            for (int block = first; block < end; block++) {
                loaded[run][block - first] = runs.block(run, block);
            }
        }
    }

    private int[] exact(long rank) {
        int[] before = new int[low.length];
        while (true) {
            int widest = widest();
            if (low[widest] == high[widest]) {
                return low;
            }
            int middle = (low[widest] + high[widest]) >>> 1;
            long total = 0;
            for (int run = 0; run < before.length; run++) {
                before[run] = run == widest ? middle : before(run, widest, middle);
                total += before[run];
            }
            if (total == rank) {
                return before;
            }
            if (total < rank) {
                raise(before);
                low[widest] = middle + 1;
            } else {
                lower(before);
            }
        }
    }

    private int widest() {
        int widest = 0;
        for (int run = 1; run < low.length; run++) {
            if (high[run] - low[run] > high[widest] - low[widest]) {
                widest = run;
            }
        }
        return widest;
    }

    /// How many rows of a run, within its interval, come before a row of another.
    private int before(int run, int other, int row) {
        RowKey pivot = key(other, row);
        int from = low[run];
        int to = high[run];
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (before(key(run, middle), pivot)) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private RowKey key(int run, int row) {
        Run source = runs.run(run);
        int block = loaded[run].length == 1 ? firstLoaded[run] : firstBlockAfter(source, row) - 1;
        int at = row - source.blockStart(block);
        PackedRuns.Block rows = loaded[run][block - firstLoaded[run]];
        return new RowKey(run, rows.heads()[at], rows.rows().keys(), at);
    }
}
