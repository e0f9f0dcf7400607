package org.millrace.engine.join;

import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;

/// Where a row belongs: a number for the piece or lane that it came in and its place there.
final class Tags {

    /// So many bits of a tag are the place.
    static final int PLACE_BITS = 40;

    private Tags() {}

    /// The least tag of a piece or lane.
    static long first(long group) {
        return group << PLACE_BITS;
    }

    /// The piece or lane of a tag.
    static int group(long tag) {
        return (int) (tag >>> PLACE_BITS);
    }

    /// The place of a tag.
    static long place(long tag) {
        return tag & (1L << PLACE_BITS) - 1;
    }

    /// Consecutive tags.
    static LongVector from(long first, int count) {
        long[] tags = new long[count];
        for (int i = 0; i < count; i++) {
            tags[i] = first + i;
        }
        return new LongVector(PrimitiveType.INT64, tags, count);
    }
}
