package org.millrace.engine.aggregate;

import java.util.Arrays;

/// Numbers the distinct pairs of two numbers in order of first appearance: a grid while it is small, an open-addressing
/// hash table beyond.
final class PairNumbers {

    /// The most cells of a grid; it fits the second-level cache.
    private static final int LARGEST_GRID = 1 << 16;

    private int[] lefts = new int[64];
    private int[] rights = new int[64];
    private int size;

    // A grid of width columns holding number + 1, or, once hashing began, a table of number + 1 at most half full.
    private int width = 8;
    private int[] grid = new int[64];
    private boolean hashing;
    private long[] pairs = {};

    /// Replaces each left number of the rows `from` to `to` by the number of its pair.
    ///
    /// @param leftSize  above every left number
    /// @param rightSize above every right number
    void number(int[] left, int leftSize, int[] right, int rightSize, int from, int to) {
        if (!hashing && !cover(leftSize, rightSize)) {
            startHashing();
        }
        if (hashing) {
            numberHashed(left, right, from, to);
        } else {
            numberGrid(left, right, from, to);
        }
    }

    /// Whether a grid does for so many numbers of both sides.
    boolean fits(int leftSize, int rightSize) {
        return !hashing && cover(leftSize, rightSize);
    }

    private boolean cover(int leftSize, int rightSize) {
        if (rightSize <= width && leftSize <= grid.length / width) {
            return true;
        }
        long newWidth = Math.max(width, Integer.highestOneBit(Math.max(1, rightSize - 1)) << 1);
        long newHeight = Math.max(grid.length / width, Integer.highestOneBit(Math.max(1, leftSize - 1)) << 1);
        if (newWidth * newHeight > LARGEST_GRID) {
            return false;
        }
        width = (int) newWidth;
        grid = new int[(int) (newWidth * newHeight)];
        for (int id = 0; id < size; id++) {
            grid[lefts[id] * width + rights[id]] = id + 1;
        }
        return true;
    }

    private void numberGrid(int[] left, int[] right, int from, int to) {
        int[] cells = grid;
        int columns = width;
        for (int i = from; i < to; i++) {
            int cell = left[i] * columns + right[i];
            int number = cells[cell];
            if (number == 0) {
                number = add(left[i], right[i]) + 1;
                cells[cell] = number;
            }
            left[i] = number - 1;
        }
    }

    private void numberHashed(int[] left, int[] right, int from, int to) {
        for (int i = from; i < to; i++) {
            left[i] = hashed(left[i], right[i]);
        }
    }

    /// The number of a pair, in hashing mode.
    private int hashed(int left, int right) {
        long pair = pair(left, right);
        int mask = grid.length - 1;
        int slot = slot(pair, mask);
        while (true) {
            int number = grid[slot];
            if (number == 0) {
                return insert(left, right, pair, slot);
            }
            if (pairs[slot] == pair) {
                return number - 1;
            }
            slot = (slot + 1) & mask;
        }
    }

    private int insert(int left, int right, long pair, int slot) {
        int id = add(left, right);
        grid[slot] = id + 1;
        pairs[slot] = pair;
        if (size > grid.length >>> 1) {
            rehash(grid.length << 1);
        }
        return id;
    }

    private static long pair(int left, int right) {
        return (long) left << 32 | right;
    }

    private static int slot(long pair, int mask) {
        return (int) BytesKeyValues.mix(pair) & mask;
    }

    private void startHashing() {
        hashing = true;
        rehash(Math.max(1 << 10, Integer.highestOneBit(Math.max(1, size)) << 2));
    }

    private void rehash(int capacity) {
        grid = new int[capacity];
        pairs = new long[capacity];
        int mask = capacity - 1;
        for (int id = 0; id < size; id++) {
            long pair = pair(lefts[id], rights[id]);
            int slot = slot(pair, mask);
            while (grid[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            grid[slot] = id + 1;
            pairs[slot] = pair;
        }
    }

    private int add(int left, int right) {
        if (size == lefts.length) {
            lefts = Arrays.copyOf(lefts, size * 2);
            rights = Arrays.copyOf(rights, size * 2);
        }
        lefts[size] = left;
        rights[size] = right;
        return size++;
    }

    void clear() {
        Arrays.fill(grid, 0);
        size = 0;
    }

    int size() {
        return size;
    }

    /// The left number of each pair.
    int[] lefts() {
        return lefts;
    }

    /// The right number of each pair.
    int[] rights() {
        return rights;
    }

    long bytes() {
        return 8L * lefts.length + 4L * grid.length + 8L * pairs.length;
    }
}
