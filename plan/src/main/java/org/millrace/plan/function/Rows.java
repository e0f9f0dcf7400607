package org.millrace.plan.function;

import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Bits;
import org.millrace.vectors.Vector;

/// Which rows of some arguments have all their values.
final class Rows {

    private Rows() {}

    /// The rows in which no argument is missing, written to `scratch` where more than one argument has gaps; null
    /// for all rows.
    static long @Nullable [] complete(Vector[] arguments, int rows, long[] scratch) {
        long[] all = null;
        for (Vector argument : arguments) {
            long[] own = argument.validity();
            if (own != null) {
                all = all == null ? own : both(all, own, rows, scratch);
            }
        }
        return all;
    }

    private static long[] both(long[] left, long[] right, int rows, long[] scratch) {
        for (int i = 0; i < Bits.words(rows); i++) {
            scratch[i] = left[i] & right[i];
        }
        return scratch;
    }
}
