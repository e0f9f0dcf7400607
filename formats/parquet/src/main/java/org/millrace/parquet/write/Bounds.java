package org.millrace.parquet.write;

import org.jspecify.annotations.Nullable;

/// The least and the greatest of some values in plain encoding (byte arrays without a length).
///
/// @param min      the least; null where no value counts
/// @param max      the greatest; null exactly where `min` is
/// @param nanCount how many values are NaN, which have no place in the order
@SuppressWarnings("ArrayRecordComponent")
record Bounds(byte @Nullable [] min, byte @Nullable [] max, long nanCount) {

    /// The bounds of no value.
    static final Bounds NONE = new Bounds(null, null, 0);

    /// The bounds of two sets of values together.
    Bounds merge(Bounds other, BoundOrder order) {
        long count = nanCount + other.nanCount;
        if (min == null || max == null) {
            return new Bounds(other.min, other.max, count);
        }
        if (other.min == null || other.max == null) {
            return new Bounds(min, max, count);
        }
        return new Bounds(
                order.compare(other.min, min) < 0 ? other.min : min,
                order.compare(other.max, max) > 0 ? other.max : max,
                count);
    }
}
