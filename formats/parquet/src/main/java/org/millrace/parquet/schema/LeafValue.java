package org.millrace.parquet.schema;

import org.millrace.parquet.metadata.PhysicalType;
import org.millrace.vectors.DataType;

/// How the values of a leaf are stored and what they become.
///
/// @param physical how they are stored
/// @param fixedLength the length of FIXED_LEN_BYTE_ARRAY values, else 0
/// @param type what they become
/// @param conversion how they get there
public record LeafValue(PhysicalType physical, int fixedLength, DataType type, Conversion conversion) {
    /// The step from a stored value to a value of the column's type.
    public enum Conversion {
        /// None but for narrowing.
        NONE,
        /// None; the values have no order, so that bounds of them say nothing.
        UNORDERED,
        /// Stored integers are unsigned.
        UNSIGNED,
        /// Stored milliseconds become microseconds.
        MILLIS,
        /// Stored nanoseconds become microseconds.
        NANOS,
        /// Stored days and nanoseconds become microseconds.
        INT96,
        /// Stored bytes are a decimal's unscaled value, big-endian.
        BIG_ENDIAN,
        /// Stored bytes are a half-precision number.
        FLOAT16,
        /// Stored bytes become the canonical text of a UUID.
        UUID,
        /// There are no values.
        ALWAYS_NULL
    }
}
