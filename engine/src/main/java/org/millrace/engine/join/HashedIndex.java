package org.millrace.engine.join;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Bits;
import org.millrace.vectors.Vector;

/// Rows by the hash of their keys, for keys of any type: open addressing with the row in a slot, its hash beside
/// the rows. Values decide where hashes are equal.
final class HashedIndex implements KeyIndex {

    private static final int SMALL_ROWS = 1 << 16;
    private static final int REGION_BITS = 4;

    private final Vector[] keys;
    private final boolean[] nullSafe;
    private final long[] hashes;
    private final int[][] tables;
    private final int @Nullable [] next;

    private HashedIndex(Vector[] keys, boolean[] nullSafe, long[] hashes, int[][] tables, int @Nullable [] next) {
        this.keys = keys;
        this.nullSafe = nullSafe;
        this.hashes = hashes;
        this.tables = tables;
        this.next = next;
    }

    /// @param keys flat vectors
    static HashedIndex of(Vector[] keys, int rows, boolean[] nullSafe, JoinRun run) {
        long[] hashes = new long[rows];
        new KeyHasher(keys.length).hash(keys, rows, hashes);
        int[][] tables = new int[rows <= SMALL_ROWS ? 1 : 1 << REGION_BITS][];
        Chains chains = new Chains(rows);
        run.forEachLane(tables.length, region -> {
            Filling filling = new Filling(keys, nullSafe, hashes, region, tables.length - 1);
            tables[region] = filling.table(rows, chains);
        });
        return new HashedIndex(keys, nullSafe, hashes, tables, chains.links());
    }

    @Override
    public int @Nullable [] next() {
        return next;
    }

    @Override
    public Finder open() {
        return new Search();
    }

    /// Whether a row has a value in each key that needs one.
    private static boolean complete(Vector[] keys, boolean[] nullSafe, int row) {
        for (int i = 0; i < keys.length; i++) {
            if (!nullSafe[i] && !Bits.valid(keys[i].validity(), row)) {
                return false;
            }
        }
        return true;
    }

    private static int regionOf(long hash, int regionMask) {
        return (int) (hash >>> Long.SIZE - REGION_BITS) & regionMask;
    }

    private record Filling(Vector[] keys, boolean[] nullSafe, long[] hashes, int region, int regionMask) {

        int[] table(int rows, Chains chains) {
            int count = 0;
            for (int row = 0; row < rows; row++) {
                count += regionOf(hashes[row], regionMask) == region ? 1 : 0;
            }
            int[] table = new int[Integer.highestOneBit(Math.max(1, count)) << 1 << (count > 1 << 28 ? 0 : 1)];
            Arrays.fill(table, -1);
            RowEquality equality = RowEquality.of(keys, keys);
            for (int row = rows - 1; row >= 0; row--) {
                if (regionOf(hashes[row], regionMask) == region && complete(keys, nullSafe, row)) {
                    insert(row, table, equality, chains);
                }
            }
            return table;
        }

        private void insert(int row, int[] table, RowEquality equality, Chains chains) {
            int mask = table.length - 1;
            int slot = (int) hashes[row] & mask;
            while (table[slot] >= 0) {
                int other = table[slot];
                if (hashes[other] == hashes[row] && equality.equal(other, row)) {
                    chains.link(row, other);
                    break;
                }
                slot = slot + 1 & mask;
            }
            table[slot] = row;
        }
    }

    private final class Search implements Finder {

        private final KeyHasher hasher = new KeyHasher(keys.length);
        private long[] found = {};

        @Override
        public void find(Vector[] probe, int rows, int[] first) {
            if (found.length < rows) {
                found = new long[rows];
            }
            hasher.hash(probe, rows, found);
            RowEquality equality = RowEquality.of(keys, probe);
            for (int i = 0; i < rows; i++) {
                first[i] = complete(probe, nullSafe, i) ? lookUp(found[i], i, equality) : -1;
            }
        }

        private int lookUp(long hash, int row, RowEquality equality) {
            int[] table = tables[regionOf(hash, tables.length - 1)];
            int mask = table.length - 1;
            int slot = (int) hash & mask;
            while (table[slot] >= 0) {
                int candidate = table[slot];
                if (hashes[candidate] == hash && equality.equal(candidate, row)) {
                    return candidate;
                }
                slot = slot + 1 & mask;
            }
            return -1;
        }
    }
}
