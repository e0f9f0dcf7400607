package org.millrace.engine.join;

import java.util.Arrays;
import java.util.List;
import org.millrace.vectors.Batch;

/// Build rows in the order of the first of some comparisons, so that what can satisfy all of them lies in one
/// range for each probe row. Immutable.
///
/// For every comparison there are limits that never fall along that order: where the build value must be at least
/// the probe's, the greatest value so far, before which no row can match that is still below; where it must be at
/// most the probe's, the least value from there on. Of the first comparison these are the values themselves. Thus
/// intervals that hardly overlap are found among their neighbours by start and end.
///
/// @param terms  the comparisons
/// @param rows   the rows that have a value for each comparison, in order
/// @param limits for each comparison a word for each of these rows
/// @param sorted whether the order is that of the build side
@SuppressWarnings("ArrayRecordComponent")
record RangeIndex(List<RangeTerm> terms, int[] rows, long[][] limits, boolean sorted) {

    private static final int SLICE = 1 << 13;

    static RangeIndex of(List<RangeTerm> terms, BuildRows build, JoinRun run) {
        boolean[] there = new boolean[build.rows()];
        Arrays.fill(there, true);
        long[][] words = new long[terms.size()][];
        for (int i = 0; i < words.length; i++) {
            words[i] = words(terms.get(i), build, there, run);
        }
        int[] order = new int[build.rows()];
        int count = 0;
        for (int row = 0; row < order.length; row++) {
            order[count] = row;
            count += there[row] ? 1 : 0;
        }
        order = Arrays.copyOf(order, count);
        new WordSort(inOrder(words[0], order), order).sort(0, count);
        long[][] limits = new long[words.length][];
        for (int i = 0; i < words.length; i++) {
            limits[i] = limits(inOrder(words[i], order), terms.get(i).least());
        }
        return new RangeIndex(terms, order, limits, ascending(order));
    }

    private static long[] words(RangeTerm term, BuildRows build, boolean[] there, JoinRun run) {
        RangeWords reader = new RangeWords(term.build());
        Batch all = Batch.of(build.rows(), build.columns());
        long[] words = new long[build.rows()];
        int[] positions = new int[Math.min(words.length, SLICE)];
        for (int from = 0; from < words.length; from += SLICE) {
            run.check();
            int count = Math.min(SLICE, words.length - from);
            for (int i = 0; i < count; i++) {
                positions[i] = from + i;
            }
            reader.read(all.select(positions, count), words, there, from);
        }
        return words;
    }

    private static long[] inOrder(long[] words, int[] order) {
        long[] ordered = new long[order.length];
        for (int i = 0; i < ordered.length; i++) {
            ordered[i] = words[order[i]];
        }
        return ordered;
    }

    private static long[] limits(long[] words, boolean least) {
        if (least) {
            for (int i = 1; i < words.length; i++) {
                words[i] = Math.max(words[i], words[i - 1]);
            }
        } else {
            for (int i = words.length - 2; i >= 0; i--) {
                words[i] = Math.min(words[i], words[i + 1]);
            }
        }
        return words;
    }

    private static boolean ascending(int[] order) {
        for (int i = 1; i < order.length; i++) {
            if (order[i] < order[i - 1]) {
                return false;
            }
        }
        return true;
    }

    /// Where the range of a probe value starts by a comparison that asks for at least that value.
    int start(int term, long word) {
        return firstAbove(limits[term], word, false);
    }

    /// Where the range of a probe value ends by a comparison that asks for at most that value.
    int end(int term, long word) {
        return firstAbove(limits[term], word, true);
    }

    /// The first position with a word above `word`, or not below it.
    private static int firstAbove(long[] words, long word, boolean above) {
        int low = 0;
        int high = words.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words[middle] < word || above && words[middle] == word) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
