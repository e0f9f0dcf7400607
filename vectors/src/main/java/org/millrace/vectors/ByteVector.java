package org.millrace.vectors;

import org.jspecify.annotations.Nullable;

/// Integers of 8 bits.
///
/// @param type     the type of the values
/// @param values   one element per row; may be longer than `length`
/// @param length   the number of rows
/// @param validity which rows have a value; null where all have
@SuppressWarnings("ArrayRecordComponent")
public record ByteVector(DataType type, byte[] values, int length, long @Nullable [] validity) implements Vector {

    /// A vector in which every row has a value.
    public ByteVector(DataType type, byte[] values, int length) {
        this(type, values, length, null);
    }

    /// The value of a row; unspecified where the row has none.
    public byte value(int index) {
        return values[index];
    }
}
