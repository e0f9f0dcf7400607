package org.millrace.engine.aggregate;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Bits;

/// Which groups have seen a value. One byte each: a store without a load, so that rows of one group do not wait for
/// each
/// other.
final class Presence {

    private byte[] seen = new byte[1];

    /// Groups are below this number from now on.
    void ensure(int groups) {
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
        byte[] marks = seen;
        for (int i = from; i < to; i++) {
            if (Bits.valid(validity, i)) {
                marks[groups[i]] = 1;
            }
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

    /// Whether the group has seen a value.
    boolean has(int group) {
        return seen[group] != 0;
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
    }

    long bytes() {
        return seen.length;
    }
}
