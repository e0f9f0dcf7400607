package org.millrace.engine.join;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Build rows with the same keys, linked in their order. Different keys may be linked by different threads at
/// once.
final class Chains {

    private final int[] next;
    // Set by any thread, read after all have ended.
    private volatile boolean some;

    Chains(int rows) {
        next = new int[rows];
        Arrays.fill(next, -1);
    }

    /// Puts a row before the one that was first so far.
    void link(int row, int first) {
        next[row] = first;
        if (!some) {
            some = true;
        }
    }

    /// The links; null where there is none.
    int @Nullable [] links() {
        return some ? next : null;
    }
}
