package org.millrace.kernels.time;

import org.millrace.kernels.Kernel;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.Vector;

/// The microseconds since 1970, or since midnight, of a date, timestamp or time, as an int64; and, because they are the
/// same numbers, timestamps of int64.
public final class Micros implements Kernel {

    /// The one instance: it has no state.
    public static final Micros KERNEL = new Micros();

    private Micros() {}

    @Override
    public void apply(Vector[] operands, int rows, VectorBuffer out) {
        MomentReader moments = MomentReader.of(operands[0]);
        long[] target = out.longs();
        for (int i = 0; i < rows; i++) {
            if (out.valid(i) && !moments.reaches(i)) {
                throw MomentReader.outside(operands[0], i, out);
            }
            target[i] = moments.at(i);
        }
    }
}
