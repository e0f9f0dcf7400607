package org.millrace.engine.window;

import org.millrace.engine.aggregate.LongCodes;
import org.millrace.plan.expression.FrameOffset;
import org.millrace.vectors.DataType;

/// A floating-point key. NaN is above every number and -0.0 equals 0.0, as rows are ordered.
final class DoubleRangeKey extends RangeEdge.RangeKey {

    private final PageCursor.OfLongs cursor;
    private final double offset;
    private double bound;

    DoubleRangeKey(Pages pages, int column, DataType type, FrameOffset.Amount amount, boolean backward) {
        if (!type.floating() || !(amount.value().object() instanceof Number number)) {
            throw new IllegalArgumentException(type + " " + amount);
        }
        this.cursor = new PageCursor.OfLongs(pages, column);
        this.offset = backward ? -number.doubleValue() : number.doubleValue();
    }

    private double key(long position) {
        int row = cursor.row(position);
        return LongCodes.toDouble(cursor.codes[row]) + 0.0;
    }

    @Override
    boolean isNull(long position) {
        return !cursor.valid(cursor.row(position));
    }

    @Override
    void bound(long position) {
        bound = key(position) + offset + 0.0;
    }

    @Override
    int compareToBound(long position, RangeEdge.RangeKey other) {
        return Double.compare(key(position), ((DoubleRangeKey) other).bound);
    }

    @Override
    void leave() {
        cursor.leave();
    }
}
