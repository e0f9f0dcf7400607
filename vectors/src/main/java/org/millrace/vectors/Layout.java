package org.millrace.vectors;

/// How the values of a type lie in memory: one constant per flat vector class.
public enum Layout {
    /// One bit per value, in 64-bit words: [BooleanVector].
    BIT,
    /// `byte[]`: [ByteVector].
    INT8,
    /// `short[]`: [ShortVector].
    INT16,
    /// `int[]`: [IntVector].
    INT32,
    /// `long[]`: [LongVector].
    INT64,
    /// Two `long[]`, the high and the low halves of a two's complement number: [Decimal128Vector].
    INT128,
    /// `float[]`: [FloatVector].
    FLOAT,
    /// `double[]`: [DoubleVector].
    DOUBLE,
    /// Slices of a shared `byte[]`: [BytesVector].
    BYTES,
    /// Ranges of a child vector: [ListVector].
    LIST,
    /// One child vector per field: [StructVector].
    STRUCT
}
