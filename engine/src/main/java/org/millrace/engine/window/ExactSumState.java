package org.millrace.engine.window;

import org.millrace.engine.aggregate.WideSum;
import org.millrace.vectors.Bits;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Decimal128Vector;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// Sums and means of integers and decimals: exact in 128 bits, so that what leaves the frame is simply subtracted.
final class ExactSumState extends FrameState {

    private final DataType result;
    private final int scale;
    private final WideCursor added;
    private final WideCursor removed;
    private long start;
    private long high;
    private long low;
    private long count;

    private long[] lows = {};
    private long[] highs = {};
    private double[] means = {};
    private long[] validity = {};

    /// @param result int64 or a decimal of 38 digits for the sum, double for the mean
    /// @param scale  the number of decimal digits of the argument
    ExactSumState(DataType result, int scale, WideCursor added, WideCursor removed) {
        this.result = result;
        this.scale = scale;
        this.added = added;
        this.removed = removed;
    }

    @Override
    void reset(long position) {
        start = position;
        high = 0;
        low = 0;
        count = 0;
    }

    @Override
    void add(long from, long to) {
        for (long position = from; position < to; position++) {
            if (added.find(position)) {
                count++;
                long before = low;
                low += added.low;
                high += added.high + (Long.compareUnsigned(low, before) < 0 ? 1 : 0);
            }
        }
    }

    @Override
    void remove(long from) {
        for (long position = start; position < from; position++) {
            if (removed.find(position)) {
                count--;
                long before = low;
                low -= removed.low;
                high -= removed.high + (Long.compareUnsigned(before, removed.low) < 0 ? 1 : 0);
            }
        }
        start = from;
    }

    @Override
    void begin(int rows) {
        validity = new long[Bits.words(rows)];
        if (result == PrimitiveType.DOUBLE) {
            means = new double[rows];
        } else {
            lows = new long[rows];
            highs = new long[result instanceof DecimalType ? rows : 0];
        }
    }

    @Override
    void write(int row) {
        if (count == 0) {
            return;
        }
        Bits.set(validity, row);
        if (result == PrimitiveType.DOUBLE) {
            means[row] = WideSum.mean(high, low, scale, count);
        } else if (result == PrimitiveType.INT64) {
            WideSum.checkLong(high, low);
            lows[row] = low;
        } else {
            WideSum.checkDecimal(high, low);
            lows[row] = low;
            highs[row] = high;
        }
    }

    @Override
    Vector finish(int rows) {
        if (result == PrimitiveType.DOUBLE) {
            return new DoubleVector(result, means, rows, validity);
        }
        return result == PrimitiveType.INT64
                ? new LongVector(result, lows, rows, validity)
                : new Decimal128Vector(result, highs, lows, rows, validity);
    }

    @Override
    void leave() {
        added.leave();
        removed.leave();
    }
}
