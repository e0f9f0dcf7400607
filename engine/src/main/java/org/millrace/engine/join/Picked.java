package org.millrace.engine.join;

import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Bits;

/// Build rows in the order in which they are wanted, some of which may be missing.
///
/// @param rows     the rows; any row where one is missing
/// @param count    how many
/// @param presence bit `i` is set where row `i` is there; null where all are
@SuppressWarnings("ArrayRecordComponent")
record Picked(int[] rows, int count, long @Nullable [] presence) {

    /// Rows that are all there.
    static Picked of(int[] rows, int count) {
        return new Picked(rows, count, null);
    }

    /// Rows of which those that are negative are missing; they become row 0.
    static Picked withMissing(int[] rows, int count) {
        long[] presence = new long[Bits.words(count)];
        boolean missing = false;
        for (int i = 0; i < count; i++) {
            if (rows[i] >= 0) {
                Bits.set(presence, i);
            } else {
                missing = true;
                rows[i] = 0;
            }
        }
        return new Picked(rows, count, missing ? presence : null);
    }

    boolean all() {
        return presence == null;
    }

    /// What has a value where rows have this validity: missing rows have none.
    long @Nullable [] present(long @Nullable [] validity) {
        if (presence == null || validity == null) {
            return validity == null ? presence : validity;
        }
        for (int i = 0; i < Bits.words(count); i++) {
            validity[i] &= presence[i];
        }
        return validity;
    }
}
