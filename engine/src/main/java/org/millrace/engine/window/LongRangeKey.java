package org.millrace.engine.window;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.millrace.engine.aggregate.LongCodes;
import org.millrace.plan.expression.FrameOffset;
import org.millrace.vectors.DataType;
import org.millrace.vectors.PrimitiveType;

/// A key that is a whole number: an integer, a decimal by its digits, or a time in microseconds. Bounds that do not fit
/// 64 bits are the nearest number that does.
final class LongRangeKey extends RangeEdge.RangeKey {

    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final long MICROS_PER_DAY = 86_400 * MICROS_PER_SECOND;
    private static final long MOST_DAYS = Long.MAX_VALUE / MICROS_PER_DAY;

    private final PageCursor.OfLongs cursor;

    /// What one unit of the column is in units of the bound.
    private final long scale;

    private final int months;
    private final long offset;
    private long bound;

    private LongRangeKey(Pages pages, int column, long scale, int months, long offset) {
        this.cursor = new PageCursor.OfLongs(pages, column);
        this.scale = scale;
        this.months = months;
        this.offset = offset;
    }

    static LongRangeKey ofNumber(Pages pages, int column, FrameOffset.Amount amount, boolean backward) {
        long number = LongCodes.at(amount.value().value(), 0);
        return new LongRangeKey(pages, column, 1, 0, backward ? -number : number);
    }

    static LongRangeKey ofTime(
            Pages pages, int column, DataType type, FrameOffset.Interval interval, boolean backward) {
        long scale = type == PrimitiveType.DATE ? MICROS_PER_DAY : 1;
        int sign = backward ? -1 : 1;
        return new LongRangeKey(pages, column, scale, sign * interval.months(), sign * interval.micros());
    }

    private long key(long position) {
        int row = cursor.row(position);
        long code = cursor.codes[row];
        return scale == 1 ? code : Math.clamp(code, -MOST_DAYS, MOST_DAYS) * scale;
    }

    @Override
    boolean isNull(long position) {
        return !cursor.valid(cursor.row(position));
    }

    @Override
    void bound(long position) {
        long key = key(position);
        bound = saturated(months == 0 ? key : plusMonths(key), offset);
    }

    private static long saturated(long key, long offset) {
        long sum = key + offset;
        boolean overflow = ((key ^ sum) & (offset ^ sum)) < 0;
        return !overflow ? sum : key < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    private long plusMonths(long micros) {
        LocalDateTime moment = LocalDateTime.ofEpochSecond(
                Math.floorDiv(micros, MICROS_PER_SECOND),
                (int) Math.floorMod(micros, MICROS_PER_SECOND) * 1000,
                ZoneOffset.UTC);
        LocalDateTime moved = moment.plusMonths(months);
        return moved.toEpochSecond(ZoneOffset.UTC) * MICROS_PER_SECOND + moved.getNano() / 1000;
    }

    @Override
    int compareToBound(long position, RangeEdge.RangeKey other) {
        return Long.compare(key(position), ((LongRangeKey) other).bound);
    }

    @Override
    void leave() {
        cursor.leave();
    }
}
