package org.millrace.engine.join;

import org.jspecify.annotations.Nullable;
import org.millrace.errors.ResourceException;
import org.millrace.kernels.hash.Hash;
import org.millrace.vectors.Vector;

/// Rows by the code of their keys, in open-addressing tables: one for each region of hashes, so that several
/// threads fill them without locks. A slot is two longs side by side, the code and 1, and the row.
final class PackedIndex implements KeyIndex {

    private static final int CHUNK = 1 << 12;
    private static final int SMALL_ROWS = 1 << 16;
    private static final int REGION_BITS = 4;

    private final PackedCodes codes;
    private final long[][] tables;
    private final int @Nullable [] next;

    private PackedIndex(PackedCodes codes, long[][] tables, int @Nullable [] next) {
        this.codes = codes;
        this.tables = tables;
        this.next = next;
    }

    static PackedIndex of(PackedCodes codes, Vector[] keys, int rows, JoinRun run) {
        Filling[] regions = new Filling[rows <= SMALL_ROWS ? 1 : 1 << REGION_BITS];
        Chains chains = new Chains(rows);
        int lanes = Math.min(regions.length, run.threads());
        run.forEachLane(lanes, lane -> {
            int own = 0;
            for (int region = lane; region < regions.length; region += lanes) {
                regions[region] = new Filling(chains);
                own |= 1 << region;
            }
            fill(codes, keys, rows, regions, own);
        });
        long[][] tables = new long[regions.length][];
        for (int region = 0; region < tables.length; region++) {
            tables[region] = regions[region].table;
        }
        return new PackedIndex(codes, tables, chains.links());
    }

    /// Inserts the rows of some regions, the last one first.
    ///
    /// @param own a bit for each of these regions
    private static void fill(PackedCodes codes, Vector[] keys, int rows, Filling[] regions, int own) {
        long[] found = new long[CHUNK];
        long[] scratch = new long[CHUNK];
        int regionMask = regions.length - 1;
        for (int to = rows; to > 0; to -= CHUNK) {
            int from = Math.max(0, to - CHUNK);
            codes.codes(keys, from, to, found, scratch);
            for (int i = to - from - 1; i >= 0; i--) {
                long hash = Hash.of(found[i]);
                int region = (int) (hash >>> Long.SIZE - REGION_BITS) & regionMask;
                if (found[i] >= 0 && (own >>> region & 1) != 0) {
                    regions[region].insert(found[i] + 1, hash, from + i);
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

    /// One region while it is filled. Its table grows with the number of different keys.
    private static final class Filling {

        private static final int FIRST_SLOTS = 1 << 8;

        private final Chains chains;
        private long[] table = new long[2 * FIRST_SLOTS];
        private int used;

        Filling(Chains chains) {
            this.chains = chains;
        }

        void insert(long mark, long hash, int row) {
            int slot = slot(table, mark, hash);
            if (table[slot] != 0) {
                chains.link(row, (int) table[slot + 1]);
            } else {
                table[slot] = mark;
                used++;
            }
            table[slot + 1] = row;
            // At most two thirds of the slots are used: three longs for each of them.
            if (used > table.length / 3) {
                grow();
            }
        }

        private static int slot(long[] table, long mark, long hash) {
            int mask = table.length - 1;
            int slot = (int) (hash << 1) & mask;
            while (table[slot] != 0 && table[slot] != mark) {
                slot = slot + 2 & mask;
            }
            return slot;
        }

        private void grow() {
            if (table.length > 1 << 29) {
                throw new ResourceException("A join holds more than " + used + " different keys in one table of its"
                        + " index: give it less with --memory, so that it works in parts.");
            }
            long[] larger = new long[2 * table.length];
            for (int from = 0; from < table.length; from += 2) {
                if (table[from] != 0) {
                    int to = slot(larger, table[from], Hash.of(table[from] - 1));
                    larger[to] = table[from];
                    larger[to + 1] = table[from + 1];
                }
            }
            table = larger;
        }
    }

    private final class Search implements Finder {

        private long[] found = {};
        private long[] scratch = {};
        private int[] slots = {};

        @Override
        public void find(Vector[] keys, int rows, int[] first) {
            if (found.length < rows) {
                found = new long[rows];
                scratch = new long[rows];
                slots = new int[rows];
            }
            codes.codes(keys, 0, rows, found, scratch);
            load(rows);
            resolve(rows, first);
        }

        /// Loads what is in the first slot of each row: without branches, so that the processor waits for many
        /// slots at once.
        private void load(int rows) {
            long[] rowCodes = found;
            long[] marks = scratch;
            int[] places = slots;
            long[][] regions = tables;
            int regionMask = regions.length - 1;
            for (int i = 0; i < rows; i++) {
                long hash = Hash.of(rowCodes[i]);
                long[] table = regions[(int) (hash >>> Long.SIZE - REGION_BITS) & regionMask];
                int slot = (int) (hash << 1) & table.length - 1;
                places[i] = slot;
                marks[i] = table[slot];
            }
        }

        private void resolve(int rows, int[] first) {
            long[] rowCodes = found;
            long[] marks = scratch;
            long[][] regions = tables;
            int regionMask = regions.length - 1;
            for (int i = 0; i < rows; i++) {
                long code = rowCodes[i];
                long mark = marks[i];
                if (code < 0 || mark == 0) {
                    first[i] = -1;
                    continue;
                }
                long[] table = regions[(int) (Hash.of(code) >>> Long.SIZE - REGION_BITS) & regionMask];
                int slot = slots[i];
                int mask = table.length - 1;
                while (mark != 0 && mark != code + 1) {
                    slot = slot + 2 & mask;
                    mark = table[slot];
                }
                first[i] = mark == 0 ? -1 : (int) table[slot + 1];
            }
        }
    }
}
