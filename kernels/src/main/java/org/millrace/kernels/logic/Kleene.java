package org.millrace.kernels.logic;

import org.jspecify.annotations.Nullable;
import org.millrace.kernels.VectorBuffer;

/// AND and OR of truth values of which some are unknown (Kleene's strong logic, as SQL has it), 64 rows at a time:
/// false AND unknown is false, true OR unknown is true.
public final class Kleene {

    private Kleene() {}

    /// Makes the accumulated answer in `out` its AND with more truth values.
    ///
    /// @param values   the truth values
    /// @param validity which are known; null for all
    /// @param words    how many words there are
    public static void and(VectorBuffer out, long[] values, long @Nullable [] validity, int words) {
        long[] answer = out.words();
        if (validity == null && !out.hasNulls()) {
            for (int i = 0; i < words; i++) {
                answer[i] &= values[i];
            }
            return;
        }
        long[] known = out.writableValidity();
        for (int i = 0; i < words; i++) {
            long valid = validity == null ? -1L : validity[i];
            long a = answer[i];
            long b = values[i];
            // False if one side is known to be false; then the answer is known too.
            long isFalse = known[i] & ~a | valid & ~b;
            known[i] = known[i] & valid | isFalse;
            answer[i] = a & b & ~isFalse;
        }
    }

    /// Makes the accumulated answer in `out` its OR with more truth values.
    public static void or(VectorBuffer out, long[] values, long @Nullable [] validity, int words) {
        long[] answer = out.words();
        if (validity == null && !out.hasNulls()) {
            for (int i = 0; i < words; i++) {
                answer[i] |= values[i];
            }
            return;
        }
        long[] known = out.writableValidity();
        for (int i = 0; i < words; i++) {
            long valid = validity == null ? -1L : validity[i];
            long isTrue = known[i] & answer[i] | valid & values[i];
            known[i] = known[i] & valid | isTrue;
            answer[i] = isTrue;
        }
    }

    /// `out[i] = !values[i]`
    public static void not(long[] values, long[] out, int words) {
        for (int i = 0; i < words; i++) {
            out[i] = ~values[i];
        }
    }

    /// Keeps the rows that are true: `true` and known.
    public static void keepTrue(long[] selected, long[] values, long @Nullable [] validity, int words) {
        for (int i = 0; i < words; i++) {
            selected[i] &= validity == null ? values[i] : values[i] & validity[i];
        }
    }
}
