package org.millrace.vectors;

import java.util.Locale;

/// The types without parameters.
public enum PrimitiveType implements DataType {
    /// The type of a column that has no value at all; only null literals have it. Any type accepts it.
    NULL(Layout.INT8),
    /// True or false.
    BOOLEAN(Layout.BIT),
    /// Signed integer of 8 bits.
    INT8(Layout.INT8),
    /// Signed integer of 16 bits.
    INT16(Layout.INT16),
    /// Signed integer of 32 bits.
    INT32(Layout.INT32),
    /// Signed integer of 64 bits.
    INT64(Layout.INT64),
    /// IEEE 754 binary32.
    FLOAT(Layout.FLOAT),
    /// IEEE 754 binary64.
    DOUBLE(Layout.DOUBLE),
    /// UTF-8 text, ordered by its bytes (which is the order of its code points).
    STRING(Layout.BYTES),
    /// Bytes, ordered as unsigned numbers.
    BINARY(Layout.BYTES),
    /// Days since 1970-01-01 in the proleptic Gregorian calendar, 32 bits.
    DATE(Layout.INT32),
    /// Microseconds since midnight, 64 bits.
    TIME(Layout.INT64),
    /// Microseconds since 1970-01-01T00:00 of a local date and time, 64 bits.
    TIMESTAMP(Layout.INT64),
    /// Microseconds since 1970-01-01T00:00Z, an instant, 64 bits.
    TIMESTAMP_TZ(Layout.INT64);

    private final Layout layout;

    PrimitiveType(Layout layout) {
        this.layout = layout;
    }

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public String toString() {
        return this == TIMESTAMP_TZ ? "timestamptz" : name().toLowerCase(Locale.ROOT);
    }
}
