package org.millrace.engine.aggregate;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.Flatten;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.StructVector;
import org.millrace.vectors.Vector;

/// Count, means, second central moments and the co-moment of pairs of doubles (y, x): one row at a time by Welford's
/// algorithm, merged as Chan, Golub and LeVeque do. Rows in which either is missing do not count.
final class PairMoments extends Accumulator {

    /// The numbers of a group in their order.
    static final int COUNT = 0;

    static final int MEAN_Y = 1;
    static final int MEAN_X = 2;
    static final int SQUARES_Y = 3;
    static final int SQUARES_X = 4;
    static final int PRODUCTS = 5;

    private static final int WIDTH = 6;

    private double[] state = new double[WIDTH];

    @Override
    void ensure(int groups) {
        if (state.length < WIDTH * groups) {
            state = Arrays.copyOf(state, Math.max(WIDTH * groups, 2 * state.length));
        }
    }

    @Override
    void update(int @Nullable [] groups, Vector argument, int from, int to) {
        StructVector pairs = (StructVector) argument;
        DoubleVector y = (DoubleVector) Flatten.of(pairs.children().get(0));
        DoubleVector x = (DoubleVector) Flatten.of(pairs.children().get(1));
        for (int i = from; i < to; i++) {
            if (!pairs.isNull(i) && !y.isNull(i) && !x.isNull(i)) {
                add(WIDTH * group(groups, i), y.value(i), x.value(i));
            }
        }
    }

    private void add(int at, double y, double x) {
        double n = state[at + COUNT] + 1;
        double deltaY = y - state[at + MEAN_Y];
        double deltaX = x - state[at + MEAN_X];
        state[at + COUNT] = n;
        state[at + MEAN_Y] += deltaY / n;
        state[at + MEAN_X] += deltaX / n;
        state[at + SQUARES_Y] += deltaY * (y - state[at + MEAN_Y]);
        state[at + SQUARES_X] += deltaX * (x - state[at + MEAN_X]);
        state[at + PRODUCTS] += deltaX * (y - state[at + MEAN_Y]);
    }

    /// One number of a group.
    double number(int group, int which) {
        return state[WIDTH * group + which];
    }

    @Override
    int width() {
        return WIDTH;
    }

    @Override
    Vector[] export(int groups) {
        Vector[] columns = new Vector[WIDTH];
        for (int c = 0; c < WIDTH; c++) {
            double[] values = new double[groups];
            for (int i = 0; i < groups; i++) {
                values[i] = state[WIDTH * i + c];
            }
            columns[c] = new DoubleVector(PrimitiveType.DOUBLE, values, groups);
        }
        return columns;
    }

    @Override
    void merge(int @Nullable [] groups, Vector[] columns, int from, int to) {
        double[] added = new double[WIDTH];
        for (int i = from; i < to; i++) {
            for (int c = 0; c < WIDTH; c++) {
                added[c] = ((DoubleVector) columns[c]).value(i);
            }
            if (added[COUNT] > 0) {
                merge(WIDTH * group(groups, i), added);
            }
        }
    }

    private void merge(int at, double[] added) {
        double before = state[at + COUNT];
        if (before == 0) {
            System.arraycopy(added, 0, state, at, WIDTH);
            return;
        }
        double n = before + added[COUNT];
        double deltaY = added[MEAN_Y] - state[at + MEAN_Y];
        double deltaX = added[MEAN_X] - state[at + MEAN_X];
        double weight = before * (added[COUNT] / n);
        state[at + COUNT] = n;
        state[at + MEAN_Y] += deltaY * (added[COUNT] / n);
        state[at + MEAN_X] += deltaX * (added[COUNT] / n);
        state[at + SQUARES_Y] += added[SQUARES_Y] + deltaY * deltaY * weight;
        state[at + SQUARES_X] += added[SQUARES_X] + deltaX * deltaX * weight;
        state[at + PRODUCTS] += added[PRODUCTS] + deltaX * deltaY * weight;
    }

    /// The moments themselves are no result: an [AggregateOutput] makes one of them.
    @Override
    Vector finish(int groups) {
        throw new UnsupportedOperationException("Moments have no result of their own.");
    }

    @Override
    void clear() {
        Arrays.fill(state, 0);
    }

    @Override
    long bytes() {
        return 8L * state.length;
    }
}
