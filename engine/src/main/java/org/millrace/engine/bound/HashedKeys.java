package org.millrace.engine.bound;

import org.millrace.kernels.hash.ColumnHasher;
import org.millrace.vectors.Gather;
import org.millrace.vectors.Vector;

/// Keys of any type by their hashes: a Bloom filter (Bloom, 1970) that sets four bits of one word for each key, so that
/// a look-up reads memory once (Putze, Sanders and Singler, "Cache-, Hash- and Space-Efficient Bloom Filters", 2007).
/// It may let through a key that is not there, never the other way round.
final class HashedKeys implements KeySet {

    private static final int BITS_PER_KEY = 16;
    private static final int LEAST_WORDS = 1 << 10;
    private static final int BIT_NUMBER = 6;
    /// Of one row in so many, or fewer, the keys are moved together before they are hashed.
    private static final int FEW = 3;

    private final long[] words;

    /// An empty set for so many keys.
    HashedKeys(int keys) {
        int wanted = (int) Math.ceilDiv((long) keys * BITS_PER_KEY, Long.SIZE);
        words = new long[Integer.highestOneBit(Math.max(LEAST_WORDS, wanted) - 1) << 1];
    }

    /// Adds keys by their hashes.
    void add(long[] hashes, int count) {
        int mask = words.length - 1;
        for (int i = 0; i < count; i++) {
            KeySet.set(words, place(hashes[i]) & mask, bits(hashes[i]));
        }
    }

    private static int place(long hash) {
        return (int) (hash >>> 32);
    }

    /// Four bits that the place does not depend on.
    private static long bits(long hash) {
        return 1L << hash
                | 1L << (hash >>> BIT_NUMBER)
                | 1L << (hash >>> 2 * BIT_NUMBER)
                | 1L << (hash >>> 3 * BIT_NUMBER);
    }

    @Override
    public boolean full() {
        return false;
    }

    @Override
    public KeyTest open() {
        return new Test();
    }

    /// The hash of a missing value is that of a key like any other.
    private final class Test implements KeyTest {

        private final ColumnHasher hasher = new ColumnHasher();
        private long[] hashes = {};

        @Override
        public int retain(Vector column, int[] positions, int count) {
            boolean few = count <= column.length() / FEW;
            Vector keys = few ? Gather.rows(column, positions, count) : column;
            if (hashes.length < keys.length()) {
                hashes = new long[keys.length()];
            }
            hasher.hash(keys, keys.length(), hashes);
            long[] set = words;
            long[] rowHashes = hashes;
            int mask = set.length - 1;
            int kept = 0;
            for (int i = 0; i < count; i++) {
                int position = positions[i];
                long hash = rowHashes[few ? i : position];
                long bits = bits(hash);
                positions[kept] = position;
                kept += (set[place(hash) & mask] & bits) == bits ? 1 : 0;
            }
            return kept;
        }
    }
}
