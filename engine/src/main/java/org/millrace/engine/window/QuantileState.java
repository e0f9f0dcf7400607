package org.millrace.engine.window;

import org.millrace.engine.aggregate.LongCodes;
import org.millrace.vectors.Bits;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// Medians and quantiles: the frame's values in order.
final class QuantileState extends FrameState {

    private final double fraction;
    private final boolean discrete;
    private final DataType type;
    private final PageCursor.OfLongs added;
    private final PageCursor.OfLongs removed;
    private final OrderedCounts values = new OrderedCounts();
    private long start;
    private long[] codes = {};
    private double[] numbers = {};
    private long[] validity = {};

    /// @param discrete whether the result is a value of the input, the lower of two; otherwise it lies between them
    QuantileState(
            double fraction, boolean discrete, DataType type, PageCursor.OfLongs added, PageCursor.OfLongs removed) {
        this.fraction = fraction;
        this.discrete = discrete;
        this.type = type;
        this.added = added;
        this.removed = removed;
    }

    @Override
    void reset(long position) {
        values.clear();
        start = position;
    }

    @Override
    void add(long from, long to) {
        for (long position = from; position < to; position++) {
            int row = added.row(position);
            if (added.valid(row)) {
                values.add(added.codes[row]);
            }
        }
    }

    @Override
    void remove(long from) {
        for (long position = start; position < from; position++) {
            int row = removed.row(position);
            if (removed.valid(row)) {
                values.remove(removed.codes[row]);
            }
        }
        start = from;
    }

    @Override
    void begin(int rows) {
        codes = new long[discrete ? rows : 0];
        numbers = new double[discrete ? 0 : rows];
        validity = new long[Bits.words(rows)];
    }

    @Override
    void write(int row) {
        long n = values.size();
        if (n == 0) {
            return;
        }
        Bits.set(validity, row);
        if (discrete) {
            codes[row] = values.at(Math.max(0, (long) Math.ceil(fraction * n) - 1));
        } else {
            numbers[row] = between(n);
        }
    }

    /// Between the two values next to `fraction × (n - 1)` (type 7 of Hyndman and Fan).
    private double between(long n) {
        double place = fraction * (n - 1);
        long below = (long) place;
        double low = LongCodes.toDouble(values.at(below));
        double high = LongCodes.toDouble(values.at(Math.min(below + 1, n - 1)));
        double part = place - below;
        return part == 0 || low == high ? low : low + (high - low) * part;
    }

    @Override
    void repeat(int row) {
        if (!Bits.test(validity, row - 1)) {
            return;
        }
        Bits.set(validity, row);
        if (discrete) {
            codes[row] = codes[row - 1];
        } else {
            numbers[row] = numbers[row - 1];
        }
    }

    @Override
    Vector finish(int rows) {
        return discrete
                ? LongCodes.toVector(type, codes, rows, validity)
                : new DoubleVector(PrimitiveType.DOUBLE, numbers, rows, validity);
    }

    @Override
    void leave() {
        added.leave();
        removed.leave();
    }

    @Override
    long bytes() {
        return values.bytes();
    }
}
