package org.millrace.engine.aggregate;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Bits;

/// Which groups have seen a value. One byte each: a store without a load, so that rows of one group do not wait for
/// each other.
final class Presence {

    private byte[] seen = new byte[1];
    private boolean everyRow;
    private int groupCount;
    private int before;

    // All groups below this have seen a value.
    private int all;

    /// Says that a new group has a row in the very note that follows its [#ensure(int)].
    void seesEveryRow() {
        everyRow = true;
    }

    /// Groups are below this number from now on.
    void ensure(int groups) {
        before = groupCount;
        groupCount = groups;
        if (seen.length < groups) {
            seen = Arrays.copyOf(seen, Math.max(groups, seen.length * 2));
        }
    }

    /// Notes the rows `from` to `to` that have a value.
    void note(int @Nullable [] groups, long @Nullable [] validity, int from, int to) {
        if (groups == null) {
            noteSingle(validity, from, to);
            return;
        }
        if (everyRow && validity == null && all >= before) {
            Arrays.fill(seen, all, groupCount, (byte) 1);
            all = groupCount;
            return;
        }
        byte[] marks = seen;
        for (int i = from; i < to; i++) {
            if (Bits.valid(validity, i)) {
                marks[groups[i]] = 1;
            }
        }
        while (all < groupCount && marks[all] != 0) {
            all++;
        }
    }

    private void noteSingle(long @Nullable [] validity, int from, int to) {
        for (int i = from; i < to && seen[0] == 0; i++) {
            if (Bits.valid(validity, i)) {
                seen[0] = 1;
            }
        }
    }

    /// Notes a value of one group.
    void note(int group) {
        seen[group] = 1;
    }

    /// The validity of a vector of the first groups; null if each has seen a value.
    long @Nullable [] validity(int groups) {
        long[] bits = new long[Bits.words(groups)];
        int missing = 0;
        for (int i = 0; i < groups; i++) {
            bits[i >>> 6] |= (long) seen[i] << i;
            missing += 1 - seen[i];
        }
        return missing == 0 ? null : bits;
    }

    void clear() {
        Arrays.fill(seen, (byte) 0);
        groupCount = 0;
        before = 0;
        all = 0;
    }

    long bytes() {
        return seen.length;
    }
}
