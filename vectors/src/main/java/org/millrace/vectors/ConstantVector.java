package org.millrace.vectors;

import org.jspecify.annotations.Nullable;

/// The same value in every row.
///
/// @param value  a flat vector of exactly one row
/// @param length the number of rows
public record ConstantVector(Vector value, int length) implements Vector {

    private static final long[] NO_BITS = new long[0];

    /// Refuses anything but one flat row.
    public ConstantVector {
        if (value.length() != 1 || value instanceof DictionaryVector || value instanceof ConstantVector) {
            throw new IllegalArgumentException("A constant is one row of a flat vector.");
        }
    }

    @Override
    public DataType type() {
        return value.type();
    }

    /// Whether the value is missing in every row.
    public boolean isNull() {
        return value.isNull(0);
    }

    @Override
    public boolean isNull(int index) {
        return isNull();
    }

    /// Null where the constant has a value; otherwise a bitmap without a set bit.
    @Override
    public long @Nullable [] validity() {
        return !isNull() ? null : length == 0 ? NO_BITS : new long[Bits.words(length)];
    }
}
