package org.millrace.kernels.time;

import org.millrace.kernels.Kernel;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.Vector;

/// date_sub(from, to): how many whole units have passed between two dates or timestamps, as an int64; negative
/// backwards. A month has passed when the day of the month and the time are reached again, or the month's last day.
///
/// @param unit the unit
public record Elapsed(TimeUnit unit) implements Kernel {

    @Override
    public void apply(Vector[] operands, int rows, VectorBuffer out) {
        MomentReader from = MomentReader.of(operands[0]);
        MomentReader to = MomentReader.of(operands[1]);
        long[] target = out.longs();
        for (int i = 0; i < rows; i++) {
            if (!out.valid(i)) {
                continue;
            }
            long first = from.at(i);
            long last = to.at(i);
            long difference = last - first;
            boolean fits = ((last ^ first) & (last ^ difference)) >= 0;
            if (!fits || !from.reaches(i) || !to.reaches(i)) {
                throw MomentReader.outside(operands[1], i, out);
            }
            target[i] = unit.months() == 0 ? difference / unit.micros() : months(first, last) / unit.months();
        }
    }

    private static long months(long first, long last) {
        if (first > last) {
            return -months(last, first);
        }
        long firstDate = CivilDate.ofDays(Math.floorDiv(first, Clock.DAY));
        long lastDate = CivilDate.ofDays(Math.floorDiv(last, Clock.DAY));
        long months = (CivilDate.year(lastDate) - CivilDate.year(firstDate)) * 12
                + CivilDate.month(lastDate)
                - CivilDate.month(firstDate);
        return reached(firstDate, Math.floorMod(first, Clock.DAY), lastDate, Math.floorMod(last, Clock.DAY))
                ? months
                : months - 1;
    }

    /// Whether the day of the month and the time of the first are reached in the month of the last.
    private static boolean reached(long firstDate, long firstTime, long lastDate, long lastTime) {
        int length = CivilDate.lengthOfMonth(CivilDate.year(lastDate), CivilDate.month(lastDate));
        int wanted = Math.min(CivilDate.day(firstDate), length);
        int day = CivilDate.day(lastDate);
        return day > wanted || day == wanted && lastTime >= firstTime;
    }
}
