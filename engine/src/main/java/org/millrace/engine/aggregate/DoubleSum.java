package org.millrace.engine.aggregate;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.kernels.statistics.CompensatedSum;
import org.millrace.vectors.Bits;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// Compensated sums of doubles: each group keeps the rounded sum and, beside it, the sum of what each addition lost
/// (Knuth's TwoSum, without a branch; Neumaier's sum). In row order, so that batches do not matter.
final class DoubleSum extends Accumulator {

    // The sum of group g at 2g, what was lost at 2g + 1: one cache line for both.
    private double[] sums = new double[2];
    private final Presence presence = new Presence();

    // Rows of a single group go to many accumulators at once and are folded into the first when they are asked for.
    private CompensatedSum single = new CompensatedSum();

    @Override
    void ensure(int groups) {
        if (sums.length < 2 * groups) {
            sums = Arrays.copyOf(sums, Math.max(2 * groups, sums.length * 2));
        }
        presence.ensure(groups);
    }

    @Override
    void seesEveryRow() {
        presence.seesEveryRow();
    }

    @Override
    void update(int @Nullable [] groups, Vector argument, int from, int to) {
        DoubleVector vector = (DoubleVector) argument;
        long[] validity = vector.validity();
        presence.note(groups, validity, from, to);
        if (groups == null) {
            updateSingle(vector.values(), validity, from, to);
        } else if (validity == null) {
            updateAll(groups, vector.values(), from, to);
        } else {
            updateValid(groups, vector.values(), validity, from, to);
        }
    }

    private void updateSingle(double[] values, long @Nullable [] validity, int from, int to) {
        if (validity == null) {
            single.add(values, from, to);
            return;
        }
        for (int i = from; i < to; i++) {
            if (Bits.test(validity, i)) {
                single.add(values, i, i + 1);
            }
        }
    }

    private void updateAll(int[] groups, double[] values, int from, int to) {
        double[] target = sums;
        for (int i = from; i < to; i++) {
            add(target, groups[i] << 1, values[i]);
        }
    }

    private void updateValid(int[] groups, double[] values, long[] validity, int from, int to) {
        double[] target = sums;
        for (int i = from; i < to; i++) {
            if (Bits.test(validity, i)) {
                add(target, groups[i] << 1, values[i]);
            }
        }
    }

    private static void add(double[] target, int index, double value) {
        double sum = target[index];
        double total = sum + value;
        double part = total - sum;
        target[index] = total;
        target[index + 1] += (sum - (total - part)) + (value - part);
    }

    private void fold() {
        if (single.count() > 0) {
            double[] parts = single.parts();
            add(sums, 0, parts[0]);
            sums[1] += parts[1];
            single = new CompensatedSum();
        }
    }

    @Override
    Vector[] export(int groups) {
        fold();
        double[] totals = new double[groups];
        double[] lost = new double[groups];
        for (int i = 0; i < groups; i++) {
            totals[i] = sums[2 * i];
            lost[i] = sums[2 * i + 1];
        }
        return new Vector[] {
            new DoubleVector(PrimitiveType.DOUBLE, totals, groups, presence.validity(groups)),
            new DoubleVector(PrimitiveType.DOUBLE, lost, groups)
        };
    }

    @Override
    int width() {
        return 2;
    }

    @Override
    void merge(int @Nullable [] groups, Vector[] state, int from, int to) {
        DoubleVector totals = (DoubleVector) state[0];
        double[] lost = ((DoubleVector) state[1]).values();
        presence.note(groups, totals.validity(), from, to);
        for (int i = from; i < to; i++) {
            int index = group(groups, i) << 1;
            add(sums, index, totals.values()[i]);
            sums[index + 1] += lost[i];
        }
    }

    /// The sum of a group; 0.0 where it has seen no value.
    double sum(int group) {
        double lost = sums[2 * group + 1];
        // Infinities make the lost part NaN: the plain sum is right then.
        return Double.isNaN(lost) ? sums[2 * group] : sums[2 * group] + lost;
    }

    /// The mean of a group of `count` values.
    double mean(int group, long count) {
        fold();
        return sum(group) / count;
    }

    @Override
    Vector finish(int groups) {
        fold();
        double[] totals = new double[groups];
        for (int i = 0; i < groups; i++) {
            totals[i] = sum(i);
        }
        return new DoubleVector(PrimitiveType.DOUBLE, totals, groups, presence.validity(groups));
    }

    @Override
    void clear() {
        Arrays.fill(sums, 0);
        presence.clear();
        single = new CompensatedSum();
    }

    @Override
    long bytes() {
        return 8L * sums.length + presence.bytes();
    }
}
