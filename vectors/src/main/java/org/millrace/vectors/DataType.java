package org.millrace.vectors;

/// The type of a column. Equal types have equal meaning and equal layout; [#layout()] says which vector class holds
/// their values.
public sealed interface DataType permits PrimitiveType, DecimalType, ListType, StructType {

    /// The vector layout that holds flat values of this type.
    Layout layout();

    /// The name as it is shown to people and as SQL spells it, such as `int64` or `decimal(10,2)`.
    @Override
    String toString();

    /// Whether values are numbers: integers, floating point and decimals.
    default boolean numeric() {
        return integer() || floating() || this instanceof DecimalType;
    }

    /// Whether values are integers of 8 to 64 bits.
    default boolean integer() {
        return this == PrimitiveType.INT8
                || this == PrimitiveType.INT16
                || this == PrimitiveType.INT32
                || this == PrimitiveType.INT64;
    }

    /// Whether values are IEEE 754 numbers of 32 or 64 bits.
    default boolean floating() {
        return this == PrimitiveType.FLOAT || this == PrimitiveType.DOUBLE;
    }

    /// Whether values are dates, times or timestamps.
    default boolean temporal() {
        return this == PrimitiveType.DATE
                || this == PrimitiveType.TIME
                || this == PrimitiveType.TIMESTAMP
                || this == PrimitiveType.TIMESTAMP_TZ;
    }

    /// Whether values contain other values: lists and structs.
    default boolean nested() {
        return this instanceof ListType || this instanceof StructType;
    }
}
