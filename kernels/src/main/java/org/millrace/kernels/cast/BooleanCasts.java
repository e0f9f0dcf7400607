package org.millrace.kernels.cast;

import org.millrace.kernels.Operands;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.Vector;

/// Casts from booleans: true is 1.
final class BooleanCasts {

    private BooleanCasts() {}

    /// To int64.
    static void toLong(Vector[] operands, int rows, VectorBuffer out) {
        long[] words = Operands.words(operands[0]);
        long[] target = out.longs();
        for (int i = 0; i < rows; i++) {
            target[i] = words[i >>> 6] >>> i & 1;
        }
    }
}
