package org.millrace.engine.join;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Vector;

/// Finds the nearest build row among those with equal keys, by binary search in their order. Immutable.
final class AsOfIndex implements KeyIndex {

    private final AsOfSpec spec;
    private final Places places;
    /// Finds any build row with the keys; null where there are none.
    private final @Nullable KeyIndex index;
    /// For each build row that is found by keys where its group starts and ends in the order.
    private final int[] starts;

    private final int[] ends;
    /// The rows that have a place, group by group, each in order of places and then rows; and their places.
    private final int[] order;

    private final long[] words;

    private AsOfIndex(
            AsOfSpec spec, Places places, @Nullable KeyIndex index, int[][] groups, int[] order, long[] words) {
        this.spec = spec;
        this.places = places;
        this.index = index;
        this.starts = groups[0];
        this.ends = groups[1];
        this.order = order;
        this.words = words;
    }

    /// An index of rows.
    ///
    /// @param keys what must be equal, perhaps nothing, and then the place
    static AsOfIndex of(AsOfSpec spec, Vector[] keys, int rows, boolean[] nullSafe, JoinRun run) {
        Vector[] equal = Arrays.copyOf(keys, keys.length - 1);
        Vector place = keys[keys.length - 1];
        Places places = new Places(place.type());
        long[] words = new long[rows];
        boolean[] there = new boolean[rows];
        places.read(place, rows, words, there);
        KeyIndex index = equal.length == 0 ? null : KeyIndexes.of(equal, rows, nullSafe, run, _ -> false);
        int[] heads = heads(index, equal, rows);
        int[] starts = new int[rows + 1];
        for (int row = 0; row < rows; row++) {
            starts[heads[row] + 1] += heads[row] >= 0 && there[row] ? 1 : 0;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] ends = Arrays.copyOf(starts, rows);
        int[] order = new int[starts[rows]];
        long[] ordered = new long[order.length];
        for (int row = 0; row < rows; row++) {
            if (heads[row] >= 0 && there[row]) {
                ordered[ends[heads[row]]] = words[row];
                order[ends[heads[row]]++] = row;
            }
        }
        WordSort sort = new WordSort(ordered, order);
        for (int row = 0; row < rows; row++) {
            sort.sort(starts[row], ends[row]);
        }
        return new AsOfIndex(spec, places, index, new int[][] {starts, ends}, order, ordered);
    }

    /// For each row the first one with its keys; -1 where it has none that match.
    private static int[] heads(@Nullable KeyIndex index, Vector[] keys, int rows) {
        int[] heads = new int[rows];
        if (index != null) {
            Vector[] flat =
                    Arrays.stream(keys).map(org.millrace.vectors.Flatten::of).toArray(Vector[]::new);
            index.open().find(flat, rows, heads);
        }
        return heads;
    }

    @Override
    public int @Nullable [] next() {
        return null;
    }

    @Override
    public Finder open() {
        return new Search(index == null ? null : index.open());
    }

    private final class Search implements Finder {

        private final @Nullable Finder finder;
        private long[] rowWords = {};
        private boolean[] there = {};

        Search(@Nullable Finder finder) {
            this.finder = finder;
        }

        @Override
        public void find(Vector[] keys, int rows, int[] first) {
            if (rowWords.length < rows) {
                rowWords = new long[rows];
                there = new boolean[rows];
            }
            if (finder == null) {
                Arrays.fill(first, 0, rows, starts.length > 1 ? 0 : -1);
            } else {
                finder.find(Arrays.copyOf(keys, keys.length - 1), rows, first);
            }
            places.read(keys[keys.length - 1], rows, rowWords, there);
            for (int i = 0; i < rows; i++) {
                first[i] = first[i] >= 0 && there[i] ? nearest(first[i], rowWords[i]) : -1;
            }
        }

        private int nearest(int head, long word) {
            int from = starts[head];
            int to = ends[head];
            int before = before(from, to, word, spec.equal()) - 1;
            int after = before(from, to, word, !spec.equal());
            boolean backward = before >= from && near(words[before], word);
            boolean forward = after < to && near(word, words[after]);
            return switch (spec.direction()) {
                case BACKWARD -> backward ? order[before] : -1;
                case FORWARD -> forward ? order[after] : -1;
                case NEAREST -> {
                    if (backward && forward) {
                        long back = places.distance(words[before], word);
                        long on = places.distance(word, words[after]);
                        yield Long.compareUnsigned(back, on) <= 0 ? order[before] : order[after];
                    }
                    yield backward ? order[before] : forward ? order[after] : -1;
                }
            };
        }

        private boolean near(long low, long high) {
            return !spec.limited() || Long.compareUnsigned(places.distance(low, high), spec.tolerance()) <= 0;
        }

        /// The first position from which places are above `word`, or not below it.
        ///
        /// @param above whether equal places count as before
        private int before(int from, int to, long word, boolean above) {
            int low = from;
            int high = to;
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
}
