package org.millrace.engine.columns;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Bits;
import org.millrace.vectors.Vector;

/// The bitmap of a column that is collected; made when the first row without a value comes.
final class ValidityBuffer {

    private long[] bits = new long[0];
    private boolean some;

    /// Takes the validity of a vector whose first row becomes row `at`.
    void append(Vector vector, int at) {
        long[] added = vector.validity();
        int end = at + vector.length();
        if (added == null && !some) {
            return;
        }
        if (Bits.words(end) > bits.length) {
            bits = Arrays.copyOf(bits, Bits.words(ColumnBuffer.grown(bits.length * 64, end)));
        }
        if (!some) {
            some = true;
            Arrays.fill(bits, 0);
            Bits.setRange(bits, 0, at);
        }
        if (added == null) {
            Bits.setRange(bits, at, end);
            return;
        }
        for (int i = 0; i < vector.length(); i++) {
            Bits.put(bits, at + i, Bits.test(added, i));
        }
    }

    long @Nullable [] bits() {
        return some ? bits : null;
    }

    void clear() {
        some = false;
    }
}
