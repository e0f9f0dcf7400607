package org.millrace.kernels.time;

import org.millrace.errors.DataException;
import org.millrace.kernels.Kernel;
import org.millrace.kernels.Operands;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.Vector;

/// to_timestamp(seconds): the moment so many seconds, with a fraction, after 1970 began.
public final class Seconds implements Kernel {

    /// The one instance: it has no state.
    public static final Seconds KERNEL = new Seconds();

    private Seconds() {}

    @Override
    public void apply(Vector[] operands, int rows, VectorBuffer out) {
        double[] seconds = Operands.doubles(operands[0]);
        long[] target = out.longs();
        for (int i = 0; i < rows; i++) {
            if (!out.valid(i)) {
                continue;
            }
            double micros = Math.rint(seconds[i] * Clock.SECOND);
            if (!(Math.abs(micros) < 0x1p63)) {
                throw new DataException(seconds[i] + " seconds after 1970 are outside the range of timestamps.");
            }
            target[i] = (long) micros;
        }
    }
}
