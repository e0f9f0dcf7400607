package org.millrace.kernels.time;

import org.millrace.kernels.Kernel;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// A part of a date, time or timestamp: an int64, of [TimePart#EPOCH] a double.
///
/// @param part which
public record Extract(TimePart part) implements Kernel {

    @Override
    public void apply(Vector[] operands, int rows, VectorBuffer out) {
        MomentReader moments = MomentReader.of(operands[0]);
        boolean date = operands[0].type() == PrimitiveType.DATE;
        if (part == TimePart.EPOCH) {
            epoch(moments, date, rows, out.doubles());
            return;
        }
        long[] target = out.longs();
        for (int i = 0; i < rows; i++) {
            long day = moments.day(i);
            target[i] = part.of(day, date ? 0 : moments.at(i) - day * Clock.DAY);
        }
    }

    private static void epoch(MomentReader moments, boolean date, int rows, double[] target) {
        for (int i = 0; i < rows; i++) {
            target[i] = date ? moments.day(i) * 86_400.0 : moments.at(i) / 1e6;
        }
    }
}
