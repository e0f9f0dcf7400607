package org.millrace.vectors;

import org.jspecify.annotations.Nullable;

/// Integers of 64 bits; times and timestamps in microseconds; unscaled values of decimals of up to 18 digits.
///
/// @param type     the type of the values
/// @param values   one element per row; may be longer than `length`
/// @param length   the number of rows
/// @param validity which rows have a value; null where all have
@SuppressWarnings("ArrayRecordComponent")
public record LongVector(DataType type, long[] values, int length, long @Nullable [] validity) implements Vector {

    /// A vector in which every row has a value.
    public LongVector(DataType type, long[] values, int length) {
        this(type, values, length, null);
    }

    /// The value of a row; unspecified where the row has none.
    public long value(int index) {
        return values[index];
    }
}
