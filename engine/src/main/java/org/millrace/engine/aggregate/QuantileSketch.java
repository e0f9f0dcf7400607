package org.millrace.engine.aggregate;

import java.util.Arrays;

/// A sketch of the distribution of a stream of doubles in bounded memory: Karnin, Lang, Liberty, *Optimal Quantile
/// Approximation in Streams* (2016), with compactions that keep the odd and the even items in turn instead of by
/// chance, so that the same values in the same order always give the same sketch.
///
/// An item of level `l` stands for `2^l` values. A full level is sorted and every other item of it moves up.
final class QuantileSketch {

    /// The capacity of the highest level; the error of a rank is about `1.7 / K`.
    private static final int K = 4096;

    /// The least capacity of a level: sorting fewer at a time would cost more than it saves.
    private static final int LEAST = 256;

    private double[][] levels = {new double[LEAST]};
    private int[] sizes = {0};
    private boolean[] keepOdd = {false};

    /// The capacity of the lowest level, which every value asks for.
    private int lowest = capacity(0);

    private long count;

    /// Adds one value.
    void add(double value) {
        count++;
        append(0, value);
        if (sizes[0] >= lowest) {
            compact();
        }
    }

    /// Adds what another sketch stands for.
    void merge(QuantileSketch other) {
        count += other.count;
        while (levels.length < other.levels.length) {
            addLevel();
        }
        for (int level = 0; level < other.levels.length; level++) {
            for (int i = 0; i < other.sizes[level]; i++) {
                append(level, other.levels[level][i]);
            }
        }
        compact();
    }

    private int capacity(int level) {
        int depth = levels.length - 1 - level;
        double share = K;
        for (int i = 0; i < depth && share > LEAST; i++) {
            share = share * 2 / 3;
        }
        return Math.max(LEAST, (int) share);
    }

    private void append(int level, double value) {
        if (sizes[level] == levels[level].length) {
            levels[level] = Arrays.copyOf(levels[level], sizes[level] * 2);
        }
        levels[level][sizes[level]++] = value;
    }

    /// Compacts every level that is full, from the lowest up.
    private void compact() {
        for (int level = 0; level < levels.length; level++) {
            if (sizes[level] >= capacity(level)) {
                if (level + 1 == levels.length) {
                    addLevel();
                }
                compact(level);
            }
        }
    }

    private void compact(int level) {
        double[] items = levels[level];
        int size = sizes[level];
        Arrays.sort(items, 0, size);
        // With an odd number the least item stays, so that weights add up.
        int stay = size & 1;
        int offset = keepOdd[level] ? 1 : 0;
        keepOdd[level] = !keepOdd[level];
        for (int i = stay + offset; i < size; i += 2) {
            append(level + 1, items[i]);
        }
        sizes[level] = stay;
    }

    private void addLevel() {
        int height = levels.length;
        levels = Arrays.copyOf(levels, height + 1);
        levels[height] = new double[LEAST];
        sizes = Arrays.copyOf(sizes, height + 1);
        keepOdd = Arrays.copyOf(keepOdd, height + 1);
        lowest = capacity(0);
    }

    /// The number of values added.
    long count() {
        return count;
    }

    /// A value whose rank is near `fraction` of the number of values; there must be one.
    double quantile(double fraction) {
        int total = Arrays.stream(sizes).sum();
        double[][] items = new double[total][];
        int next = 0;
        for (int level = 0; level < levels.length; level++) {
            for (int i = 0; i < sizes[level]; i++) {
                items[next++] = new double[] {levels[level][i], 1L << level};
            }
        }
        Arrays.sort(items, (a, b) -> Double.compare(a[0], b[0]));
        double wanted = Math.max(1, Math.ceil(fraction * count));
        double rank = 0;
        for (double[] item : items) {
            rank += item[1];
            if (rank >= wanted) {
                return item[0];
            }
        }
        return items[total - 1][0];
    }

    /// Everything in one array, from which [#of(double[], int)] makes the sketch again.
    double[] toArray() {
        int height = levels.length;
        double[] array = new double[2 + 2 * height + Arrays.stream(sizes).sum()];
        array[0] = count;
        array[1] = height;
        int next = 2 + 2 * height;
        for (int level = 0; level < height; level++) {
            array[2 + 2 * level] = sizes[level];
            array[3 + 2 * level] = keepOdd[level] ? 1 : 0;
            System.arraycopy(levels[level], 0, array, next, sizes[level]);
            next += sizes[level];
        }
        return array;
    }

    /// The sketch that [#toArray()] gave, from `start` on.
    static QuantileSketch of(double[] array, int start) {
        QuantileSketch sketch = new QuantileSketch();
        sketch.count = (long) array[start];
        int height = (int) array[start + 1];
        int next = start + 2 + 2 * height;
        for (int level = 0; level < height; level++) {
            if (level > 0) {
                sketch.addLevel();
            }
            int size = (int) array[start + 2 + 2 * level];
            sketch.keepOdd[level] = array[start + 3 + 2 * level] != 0;
            sketch.levels[level] = Arrays.copyOfRange(array, next, next + Math.max(size, LEAST));
            sketch.sizes[level] = size;
            next += size;
        }
        return sketch;
    }

    long bytes() {
        long bytes = 128;
        for (double[] level : levels) {
            bytes += 8L * level.length;
        }
        return bytes;
    }
}
