package org.millrace.kernels.lists;

import java.util.Arrays;
import org.millrace.errors.DataException;
import org.millrace.kernels.time.Clock;
import org.millrace.kernels.time.TimeUnit;
import org.millrace.vectors.DataType;
import org.millrace.vectors.IntVector;
import org.millrace.vectors.ListType;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// Lists of numbers, dates or timestamps at equal distances, in ascending or descending order; without an element where
/// the distance is 0 or leads away from the end.
public final class Ranges {

    private static final int MOST = 1 << 27;

    private final DataType type;
    private final boolean withEnd;
    private final ListPositions made;
    private long[] values = new long[64];
    private int count;

    private Ranges(DataType type, boolean withEnd, int rows) {
        this.type = type;
        this.withEnd = withEnd;
        this.made = new ListPositions(rows);
    }

    /// range(from, to, step) of int64.
    public static ListKernel ofNumbers(DataType type, boolean withEnd) {
        return (operands, rows) -> {
            Ranges ranges = new Ranges(type, withEnd, rows);
            for (int i = 0; i < rows; i++) {
                if (operands[0].isNull(i) || operands[1].isNull(i) || operands[2].isNull(i)) {
                    ranges.made.endMissing();
                } else {
                    ranges.numbers(number(operands[0], i), number(operands[1], i), number(operands[2], i));
                }
            }
            return ranges.lists();
        };
    }

    /// range(step, from, to) of dates or timestamps, in steps of a unit.
    public static ListKernel ofMoments(DataType type, TimeUnit unit, boolean withEnd) {
        return (operands, rows) -> {
            Ranges ranges = new Ranges(type, withEnd, rows);
            for (int i = 0; i < rows; i++) {
                if (operands[0].isNull(i) || operands[1].isNull(i) || operands[2].isNull(i)) {
                    ranges.made.endMissing();
                } else {
                    ranges.moments(unit, number(operands[0], i), moment(operands[1], i), moment(operands[2], i));
                }
            }
            return ranges.lists();
        };
    }

    private static long number(Vector numbers, int row) {
        return ((LongVector) numbers).value(row);
    }

    private static long moment(Vector moments, int row) {
        return moments instanceof IntVector days ? days.value(row) * Clock.DAY : number(moments, row);
    }

    private boolean inside(long value, long to, boolean ascending) {
        return ascending ? value < to || withEnd && value == to : value > to || withEnd && value == to;
    }

    private void numbers(long from, long to, long step) {
        long value = from;
        while (step != 0 && inside(value, to, step > 0)) {
            add(value);
            long next = value + step;
            if (next > value != step > 0) {
                break;
            }
            value = next;
        }
        made.endRow();
    }

    /// Each moment is counted from the one before it, as DuckDB does it: after a short month the day stays the lower
    /// one.
    private void moments(TimeUnit unit, long step, long from, long to) {
        try {
            for (long value = from; step != 0 && inside(value, to, step > 0); value = unit.add(value, step)) {
                add(value);
            }
        } catch (ArithmeticException e) {
            throw new DataException("A range of dates or timestamps leaves the range of its type.", e);
        }
        made.endRow();
    }

    private void add(long value) {
        if (count == MOST) {
            throw new DataException("The ranges of one batch come to more than " + MOST + " elements.");
        }
        if (count == values.length) {
            values = Arrays.copyOf(values, Math.min(MOST, 2 * count));
        }
        made.add(count);
        values[count++] = value;
    }

    private Vector lists() {
        DataType element = ((ListType) type).element().type();
        if (element != PrimitiveType.DATE) {
            return made.over(type, new LongVector(element, Arrays.copyOf(values, count), count));
        }
        int[] days = new int[count];
        for (int i = 0; i < count; i++) {
            days[i] = (int) Math.floorDiv(values[i], Clock.DAY);
        }
        return made.over(type, new IntVector(element, days, count));
    }
}
