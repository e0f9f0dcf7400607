package org.millrace.engine.window;

import java.util.Arrays;
import org.millrace.engine.aggregate.MomentResults;
import org.millrace.kernels.statistics.Moments;
import org.millrace.plan.expression.AggregateFunction;
import org.millrace.vectors.Bits;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// Variances, deviations, skewness and kurtosis.
final class MomentsState extends StackState {

    private final AggregateFunction function;
    private final PageCursor.OfDoubles added;
    private final PageCursor.OfDoubles folded;
    private final Moments[] rows = new Moments[BLOCK];
    private Moments back = new Moments();
    private Moments[] later = {};
    private double[] results = {};
    private long[] validity = {};

    MomentsState(AggregateFunction function, PageCursor.OfDoubles added, PageCursor.OfDoubles folded) {
        this.function = function;
        this.added = added;
        this.folded = folded;
        Arrays.setAll(rows, _ -> new Moments());
    }

    @Override
    void clearBack() {
        back = new Moments();
    }

    @Override
    void addBack(long from, long to) {
        addAll(added, back, from, to);
    }

    private static void addAll(PageCursor.OfDoubles cursor, Moments target, long from, long to) {
        for (long position = from; position < to; position++) {
            int row = cursor.row(position);
            if (cursor.valid(row)) {
                target.add(cursor.values[row]);
            }
        }
    }

    @Override
    void foldBlocks(long from, long to, int blocks) {
        later = new Moments[blocks];
        for (int block = 1; block < blocks; block++) {
            long first = from + (long) block * BLOCK;
            Moments all = new Moments();
            addAll(folded, all, first, Math.min(to, first + BLOCK));
            later[block - 1] = all;
        }
        later[blocks - 1] = new Moments();
        for (int block = blocks - 2; block >= 0; block--) {
            later[block].merge(later[block + 1]);
        }
    }

    @Override
    void foldRows(long from, long to) {
        Moments all = new Moments();
        for (long position = to - 1; position >= from; position--) {
            addAll(folded, all, position, position + 1);
            rows[(int) (position - from)] = all.copy();
        }
    }

    @Override
    void begin(int count) {
        results = new double[count];
        validity = new long[Bits.words(count)];
    }

    @Override
    void write(int row) {
        Moments all = back;
        if (place >= 0) {
            all = rows[place].copy();
            all.merge(later[block()]);
            all.merge(back);
        }
        if (MomentResults.enough(function, all)) {
            results[row] = MomentResults.of(function, all);
            Bits.set(validity, row);
        }
    }

    @Override
    Vector finish(int count) {
        return new DoubleVector(PrimitiveType.DOUBLE, results, count, validity);
    }

    @Override
    void leave() {
        added.leave();
        folded.leave();
    }

    @Override
    long bytes() {
        return 64L * later.length;
    }
}
