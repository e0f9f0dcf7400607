package org.millrace.engine.aggregate;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.kernels.statistics.BlockMoments;
import org.millrace.kernels.statistics.Moments;
import org.millrace.vectors.Bits;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// Count, mean and central moments of each group: one row at a time by Welford's algorithm (Knuth, *The Art of Computer
/// Programming* 2, 4.2.2; higher moments after Terriberry), merged as Chan, Golub and LeVeque and Pébay do. A single
/// group takes its rows in blocks.
final class MomentsAccumulator extends Accumulator {

    private final boolean higher;
    private final int width;

    // Per group: count, mean, m2 and, where wanted, m3 and m4; side by side.
    private double[] state;
    private BlockMoments single;

    /// @param higher whether the third and fourth moments are wanted
    MomentsAccumulator(boolean higher) {
        this.higher = higher;
        this.width = higher ? 5 : 3;
        this.state = new double[width];
        this.single = new BlockMoments(higher);
    }

    @Override
    void ensure(int groups) {
        if (state.length < width * groups) {
            state = Arrays.copyOf(state, Math.max(width * groups, state.length * 2));
        }
    }

    @Override
    void update(int @Nullable [] groups, Vector argument, int from, int to) {
        DoubleVector vector = (DoubleVector) argument;
        double[] values = vector.values();
        long[] validity = vector.validity();
        if (groups == null) {
            updateSingle(values, validity, from, to);
            return;
        }
        for (int i = from; i < to; i++) {
            if (!Bits.valid(validity, i)) {
                continue;
            }
            if (higher) {
                addHigher(groups[i] * width, values[i]);
            } else {
                add(state, groups[i] * 3, values[i]);
            }
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

    private static void add(double[] state, int at, double value) {
        double n = state[at] + 1;
        double delta = value - state[at + 1];
        double mean = state[at + 1] + delta / n;
        state[at] = n;
        state[at + 1] = mean;
        state[at + 2] += delta * (value - mean);
    }

    private void addHigher(int at, double value) {
        Moments moments = read(at);
        moments.add(value);
        write(at, moments);
    }

    private Moments read(int at) {
        return new Moments(
                (long) state[at], state[at + 1], state[at + 2], higher ? state[at + 3] : 0, higher ? state[at + 4] : 0);
    }

    private void write(int at, Moments moments) {
        state[at] = moments.count();
        state[at + 1] = moments.mean();
        state[at + 2] = moments.m2();
        if (higher) {
            state[at + 3] = moments.m3();
            state[at + 4] = moments.m4();
        }
    }

    private void fold() {
        Moments moments = single.moments();
        if (moments.count() > 0) {
            Moments all = read(0);
            all.merge(moments);
            write(0, all);
            single = new BlockMoments(higher);
        }
    }

    /// The moments of a group.
    Moments moments(int group) {
        fold();
        return read(group * width);
    }

    @Override
    Vector[] export(int groups) {
        fold();
        Vector[] columns = new Vector[width];
        for (int c = 0; c < width; c++) {
            double[] values = new double[groups];
            for (int i = 0; i < groups; i++) {
                values[i] = state[i * width + c];
            }
            columns[c] = new DoubleVector(PrimitiveType.DOUBLE, values, groups);
        }
        return columns;
    }

    @Override
    int width() {
        return width;
    }

    @Override
    void merge(int @Nullable [] groups, Vector[] columns, int from, int to) {
        for (int i = from; i < to; i++) {
            int at = group(groups, i) * width;
            Moments all = read(at);
            all.merge(new Moments(
                    (long) at(columns, 0, i),
                    at(columns, 1, i),
                    at(columns, 2, i),
                    higher ? at(columns, 3, i) : 0,
                    higher ? at(columns, 4, i) : 0));
            write(at, all);
        }
    }

    private static double at(Vector[] columns, int column, int row) {
        return ((DoubleVector) columns[column]).values()[row];
    }

    /// The moments themselves are no result: an [AggregateOutput] makes one of them.
    @Override
    Vector finish(int groups) {
        throw new UnsupportedOperationException("Moments have no result of their own.");
    }

    @Override
    void clear() {
        Arrays.fill(state, 0);
        single = new BlockMoments(higher);
    }

    @Override
    long bytes() {
        return 8L * state.length + 8L * BlockMoments.BLOCK;
    }
}
