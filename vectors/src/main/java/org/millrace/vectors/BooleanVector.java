package org.millrace.vectors;

import org.jspecify.annotations.Nullable;

/// Truth values, one bit per row.
///
/// @param values   bit `i` is the value of row `i`; bits past `length` are unspecified
/// @param length   the number of rows
/// @param validity which rows have a value; null where all have
@SuppressWarnings("ArrayRecordComponent")
public record BooleanVector(long[] values, int length, long @Nullable [] validity) implements Vector {

    @Override
    public DataType type() {
        return PrimitiveType.BOOLEAN;
    }

    /// The value of a row; unspecified where the row has none.
    public boolean value(int index) {
        return Bits.test(values, index);
    }
}
