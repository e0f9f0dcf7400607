package org.millrace.kernels.time;

import org.millrace.kernels.Kernel;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.Vector;

/// The last day of the month of a date or timestamp.
public final class LastDay implements Kernel {

    /// The one instance: it has no state.
    public static final LastDay KERNEL = new LastDay();

    private LastDay() {}

    @Override
    public void apply(Vector[] operands, int rows, VectorBuffer out) {
        MomentReader moments = MomentReader.of(operands[0]);
        int[] target = out.ints();
        for (int i = 0; i < rows; i++) {
            if (!out.valid(i)) {
                continue;
            }
            long date = CivilDate.ofDays(moments.day(i));
            long year = CivilDate.year(date);
            int month = CivilDate.month(date);
            long last = CivilDate.toDays(year, month, CivilDate.lengthOfMonth(year, month));
            if (last != (int) last) {
                throw MomentReader.outside(operands[0], i, out);
            }
            target[i] = (int) last;
        }
    }
}
