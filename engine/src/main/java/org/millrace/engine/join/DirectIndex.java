package org.millrace.engine.join;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.IntVector;
import org.millrace.vectors.Vector;

/// Rows by the code of their keys, in an array with a place for each possible code.
final class DirectIndex implements KeyIndex {

    /// So many places for each build row are worth it, and so many in any case.
    private static final int PLACES_PER_ROW = 10;

    private static final int FEW_PLACES = 1 << 16;
    /// Rows that come about in the order of their keys find their places in the cache, even if most are empty.
    private static final int CACHED_PLACES_PER_ROW = 64;

    private static final int CACHED_PLACES = 1 << 23;
    /// How many codes are looked at at once.
    private static final int CHUNK = 1 << 12;

    private final PackedCodes codes;
    private final int[] heads;
    private final int @Nullable [] next;

    private DirectIndex(PackedCodes codes, int[] heads, int @Nullable [] next) {
        this.codes = codes;
        this.heads = heads;
        this.next = next;
    }

    /// Whether an array for all codes is not too large.
    static boolean fits(PackedCodes codes, int rows) {
        return codes.size() <= Math.max(FEW_PLACES, (long) PLACES_PER_ROW * rows);
    }

    /// Whether an array for all codes is worth more memory than any other index takes.
    static boolean fitsCache(PackedCodes codes, int rows) {
        return codes.size() <= Math.min(CACHED_PLACES, (long) CACHED_PLACES_PER_ROW * rows);
    }

    /// The bytes of an array for all codes.
    static long bytes(PackedCodes codes) {
        return codes.size() * Integer.BYTES;
    }

    static DirectIndex of(PackedCodes codes, Vector[] keys, int rows, JoinRun run) {
        int[] heads = new int[(int) codes.size()];
        Arrays.fill(heads, -1);
        Chains chains = new Chains(rows);
        // Each thread looks at all rows and inserts those of its share; the result is the same for any number.
        int shares = rows <= FEW_PLACES ? 1 : run.threads();
        run.forEachLane(shares, share -> {
            int from = (int) (codes.size() * share / shares);
            int to = (int) (codes.size() * (share + 1) / shares);
            insert(codes, keys, rows, heads, chains, from, to);
        });
        return new DirectIndex(codes, heads, chains.links());
    }

    /// Inserts the rows whose codes are in a range, the last one first.
    private static void insert(
            PackedCodes codes, Vector[] keys, int rows, int[] heads, Chains chains, int least, int end) {
        long[] found = new long[CHUNK];
        long[] scratch = new long[CHUNK];
        for (int to = rows; to > 0; to -= CHUNK) {
            int from = Math.max(0, to - CHUNK);
            codes.codes(keys, from, to, found, scratch);
            for (int i = to - from - 1; i >= 0; i--) {
                if (found[i] >= least && found[i] < end) {
                    int code = (int) found[i];
                    if (heads[code] >= 0) {
                        chains.link(from + i, heads[code]);
                    }
                    heads[code] = from + i;
                }
            }
        }
    }

    PackedCodes codes() {
        return codes;
    }

    @Override
    public int @Nullable [] next() {
        return next;
    }

    @Override
    public Finder open() {
        return new Search();
    }

    private final class Search implements Finder {

        private long[] found = {};
        private long[] scratch = {};

        @Override
        public void find(Vector[] keys, int rows, int[] first) {
            if (keys.length == 1 && keys[0] instanceof IntVector v && v.validity() == null) {
                ints(v.values(), rows, first);
                return;
            }
            if (found.length < rows) {
                found = new long[rows];
                scratch = new long[rows];
            }
            codes.codes(keys, 0, rows, found, scratch);
            int[] places = heads;
            for (int i = 0; i < rows; i++) {
                first[i] = found[i] < 0 ? -1 : places[(int) found[i]];
            }
        }

        /// The frequent case without detours: the code of a key is its distance from the least and 1.
        private void ints(int[] values, int rows, int[] first) {
            KeyRange range = codes.ranges()[0];
            int[] places = heads;
            long shift = 1 - range.minimum();
            for (int i = 0; i < rows; i++) {
                long place = values[i] + shift;
                first[i] = place > 0 && place < places.length ? places[(int) place] : -1;
            }
        }
    }
}
