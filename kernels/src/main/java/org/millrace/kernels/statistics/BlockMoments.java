package org.millrace.kernels.statistics;

import org.millrace.kernels.simd.Simd;
import org.millrace.kernels.simd.SimdSums;

/// Count, mean and central moments of a sequence of doubles, whose bits depend on the sequence alone, however it is cut
/// into calls.
///
/// The sequence is cut into blocks of [#BLOCK] values. In a block the mean comes first, then the powers of the
/// distances from it (the corrected two-pass algorithm of Chan, Golub and LeVeque, *Algorithms for Computing the
/// Sample Variance*, 1983); blocks are combined with [Moments#merge(Moments)]. Equal values have a variance of
/// exactly zero.
public final class BlockMoments {

    /// Values per block.
    public static final int BLOCK = 1024;

    private static final int WAYS = InterleavedSums.WAYS;

    private final boolean higher;
    private final Moments blocks = new Moments();
    private final double[] open = new double[BLOCK];
    private int openCount;
    private final Moments block = new Moments();
    private final double[][] sums = new double[4][WAYS];

    /// Empty moments.
    ///
    /// @param higher whether the third and fourth moments are wanted; they stay zero otherwise
    public BlockMoments(boolean higher) {
        this.higher = higher;
    }

    /// Adds the values at the indices `from` to `to`; all of them count, there are no nulls here.
    public void add(double[] values, int from, int to) {
        int next = from;
        while (next < to) {
            if (openCount == 0 && to - next >= BLOCK) {
                close(values, next);
                next += BLOCK;
            } else {
                int count = Math.min(to - next, BLOCK - openCount);
                System.arraycopy(values, next, open, openCount, count);
                next += count;
                openCount += count;
                closeIfFull();
            }
        }
    }

    /// Adds the same value `times` times.
    public void add(double value, long times) {
        for (long i = 0; i < times; i++) {
            open[openCount++] = value;
            closeIfFull();
        }
    }

    private void closeIfFull() {
        if (openCount == BLOCK) {
            close(open, 0);
            openCount = 0;
        }
    }

    private void close(double[] values, int from) {
        summarise(values, from, BLOCK, block);
        blocks.merge(block);
    }

    /// The moments of all values so far. More may be added afterwards.
    public Moments moments() {
        Moments all = blocks.copy();
        if (openCount > 0) {
            Moments rest = new Moments();
            summarise(open, 0, openCount, rest);
            all.merge(rest);
        }
        return all;
    }

    private void summarise(double[] values, int from, int count, Moments target) {
        for (double[] each : sums) {
            java.util.Arrays.fill(each, 0.0);
        }
        int whole = from + count / WAYS * WAYS;
        int end = from + count;
        // Distances from a value of the block instead of zero: exact for equal values, and no large sum to round.
        double origin = values[from];
        shifted(values, from, whole, origin);
        for (int i = whole; i < end; i++) {
            sums[0][i - whole] += values[i] - origin;
        }
        double mean = origin + InterleavedSums.total(sums[0]) / count;
        java.util.Arrays.fill(sums[0], 0.0);
        powers(values, from, whole, mean);
        for (int i = whole; i < end; i++) {
            addPowers(i - whole, values[i] - mean);
        }
        double residue = InterleavedSums.total(sums[0]);
        target.count = count;
        target.mean = mean + residue / count;
        target.m2 = Math.max(0.0, InterleavedSums.total(sums[1]) - residue * residue / count);
        target.m3 = InterleavedSums.total(sums[2]);
        target.m4 = InterleavedSums.total(sums[3]);
    }

    private void shifted(double[] values, int from, int to, double origin) {
        if (Simd.AVAILABLE && SimdSums.FITS) {
            SimdSums.shifted(values, from, to, origin, sums[0]);
        } else {
            InterleavedSums.shifted(values, from, to, origin, sums[0]);
        }
    }

    private void powers(double[] values, int from, int to, double mean) {
        if (Simd.AVAILABLE && SimdSums.FITS) {
            SimdSums.powers2(values, from, to, mean, sums[0], sums[1]);
            if (higher) {
                SimdSums.powers4(values, from, to, mean, sums[2], sums[3]);
            }
        } else {
            InterleavedSums.powers2(values, from, to, mean, sums[0], sums[1]);
            if (higher) {
                InterleavedSums.powers4(values, from, to, mean, sums[2], sums[3]);
            }
        }
    }

    private void addPowers(int way, double distance) {
        double square = distance * distance;
        sums[0][way] += distance;
        sums[1][way] += square;
        if (higher) {
            sums[2][way] += square * distance;
            sums[3][way] += square * square;
        }
    }
}
