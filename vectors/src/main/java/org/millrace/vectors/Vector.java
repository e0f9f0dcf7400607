package org.millrace.vectors;

import org.jspecify.annotations.Nullable;

/// The values of one column of a batch. A vector is a cheap immutable view of arrays that somebody else owns and may
/// reuse: see [Batch] for how long they stay.
///
/// The value of row `i` lies at index `i` of the arrays, which may be longer than [#length()]. What lies under a row
/// without a value is unspecified but safe to read.
public sealed interface Vector
        permits BooleanVector,
                ByteVector,
                ShortVector,
                IntVector,
                LongVector,
                FloatVector,
                DoubleVector,
                Decimal128Vector,
                BytesVector,
                ListVector,
                StructVector,
                DictionaryVector,
                ConstantVector {

    /// The type of the values.
    DataType type();

    /// The number of rows.
    int length();

    /// Bit `i` is set where row `i` has a value; null where every row has one.
    long @Nullable [] validity();

    /// Whether row `index` has no value.
    default boolean isNull(int index) {
        return !Bits.valid(validity(), index);
    }

    /// Whether some row may have no value.
    default boolean hasNulls() {
        return validity() != null;
    }
}
