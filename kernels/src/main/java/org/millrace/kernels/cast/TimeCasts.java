package org.millrace.kernels.cast;

import org.millrace.kernels.Operands;
import org.millrace.kernels.VectorBuffer;
import org.millrace.kernels.time.Clock;
import org.millrace.vectors.Vector;

/// Casts between dates, times and timestamps. Local timestamps and instants are the same number: the zone is UTC.
final class TimeCasts {

    private TimeCasts() {}

    /// A date is its midnight.
    static boolean dateToTimestamp(Vector in, int row, VectorBuffer out) {
        long days = Operands.ints(in)[row];
        out.longs()[row] = days * Clock.DAY;
        return Math.multiplyHigh(days, Clock.DAY) == (days * Clock.DAY) >> 63;
    }

    /// The date of a timestamp.
    static void timestampToDate(Vector[] operands, int rows, VectorBuffer out) {
        long[] micros = Operands.longs(operands[0]);
        int[] days = out.ints();
        for (int i = 0; i < rows; i++) {
            days[i] = (int) Math.floorDiv(micros[i], Clock.DAY);
        }
    }

    /// The time of day of a timestamp.
    static void timestampToTime(Vector[] operands, int rows, VectorBuffer out) {
        long[] micros = Operands.longs(operands[0]);
        long[] times = out.longs();
        for (int i = 0; i < rows; i++) {
            times[i] = Math.floorMod(micros[i], Clock.DAY);
        }
    }

    /// The same number under another type.
    static void same(Vector[] operands, int rows, VectorBuffer out) {
        System.arraycopy(Operands.longs(operands[0]), 0, out.longs(), 0, rows);
    }
}
