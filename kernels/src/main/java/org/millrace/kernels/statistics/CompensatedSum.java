package org.millrace.kernels.statistics;

import org.millrace.kernels.simd.Simd;
import org.millrace.kernels.simd.SimdSums;

/// A sum of doubles that is nearly exact (the error of each addition is kept: Ogita, Rump, Oishi, *Accurate Sum and Dot
/// Product*, Sum2), and whose bits depend on the sequence of values alone: the `i`-th value ever added goes to
/// accumulator `i % 8`, however the sequence is cut into calls.
///
/// Infinities and NaN give what plain addition gives.
public final class CompensatedSum {

    private static final int WAYS = InterleavedSums.WAYS;

    /// Values per step: both register passes of `SimdSums` then find them in the first-level cache.
    private static final int STEP = 1024;

    private final double[] sums = new double[WAYS];
    private final double[] corrections = new double[WAYS];
    private int phase;
    private long count;

    /// Adds the values at the indices `from` to `to`; all of them count, there are no nulls here.
    public void add(double[] values, int from, int to) {
        count += to - from;
        int next = from;
        while (next < to && phase != 0) {
            addOne(values[next++]);
        }
        int whole = next + (to - next) / WAYS * WAYS;
        while (next < whole) {
            int end = Math.min(whole, next + STEP);
            addEights(values, next, end);
            next = end;
        }
        while (next < to) {
            addOne(values[next++]);
        }
    }

    /// Adds the same value `times` times.
    public void add(double value, long times) {
        count += times;
        for (long i = 0; i < times; i++) {
            addOne(value);
        }
    }

    private void addEights(double[] values, int from, int to) {
        if (Simd.AVAILABLE && SimdSums.FITS) {
            SimdSums.compensated(values, from, to, sums, corrections);
        } else {
            InterleavedSums.compensated(values, from, to, sums, corrections);
        }
    }

    private void addOne(double value) {
        int way = phase;
        addTo(way, value);
        phase = (way + 1) & (WAYS - 1);
    }

    private void addTo(int way, double value) {
        double sum = sums[way];
        double total = sum + value;
        double added = total - sum;
        corrections[way] += (sum - (total - added)) + (value - added);
        sums[way] = total;
    }

    /// Adds what another sum holds. Merge in a fixed order: the order can change the last bit.
    public void merge(CompensatedSum other) {
        for (int way = 0; way < WAYS; way++) {
            addTo(way, other.sums[way]);
            corrections[way] += other.corrections[way];
        }
        count += other.count;
        phase = (phase + other.phase) & (WAYS - 1);
    }

    /// The number of values added.
    public long count() {
        return count;
    }

    /// The sum; 0.0 for no values.
    public double sum() {
        CompensatedSum total = folded();
        double plain = total.sums[0];
        double correction = total.corrections[0];
        // An infinite or NaN sum has a NaN correction: the sum itself is the answer then.
        return Double.isNaN(correction) ? plain : plain + correction;
    }

    /// The sum as two numbers, first the rounded sum of all values, then what rounding lost: how sums leave a lane.
    public double[] parts() {
        CompensatedSum total = folded();
        return new double[] {total.sums[0], total.corrections[0]};
    }

    private CompensatedSum folded() {
        CompensatedSum total = new CompensatedSum();
        for (int way = 0; way < WAYS; way++) {
            total.addTo(0, sums[way]);
        }
        total.corrections[0] += InterleavedSums.total(corrections);
        return total;
    }

    /// The mean; NaN for no values.
    public double mean() {
        return sum() / count;
    }
}
