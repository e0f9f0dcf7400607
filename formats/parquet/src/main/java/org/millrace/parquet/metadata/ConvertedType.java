package org.millrace.parquet.metadata;

/// The older way to say what stored values mean; {@link LogicalType} goes before it.
public enum ConvertedType {
    /// Text.
    UTF8(0),
    /// A map.
    MAP(1),
    /// The entries of a map.
    MAP_KEY_VALUE(2),
    /// A list.
    LIST(3),
    /// The name of an enumeration's constant.
    ENUM(4),
    /// A decimal number; scale and precision are in the schema element.
    DECIMAL(5),
    /// Days since 1970-01-01.
    DATE(6),
    /// Milliseconds of the day.
    TIME_MILLIS(7),
    /// Microseconds of the day.
    TIME_MICROS(8),
    /// Milliseconds since 1970-01-01, UTC.
    TIMESTAMP_MILLIS(9),
    /// Microseconds since 1970-01-01, UTC.
    TIMESTAMP_MICROS(10),
    /// Unsigned, 8 bits.
    UINT_8(11),
    /// Unsigned, 16 bits.
    UINT_16(12),
    /// Unsigned, 32 bits.
    UINT_32(13),
    /// Unsigned, 64 bits.
    UINT_64(14),
    /// Signed, 8 bits.
    INT_8(15),
    /// Signed, 16 bits.
    INT_16(16),
    /// Signed, 32 bits.
    INT_32(17),
    /// Signed, 64 bits.
    INT_64(18),
    /// A JSON document.
    JSON(19),
    /// A BSON document.
    BSON(20),
    /// Months, days and milliseconds, four bytes each.
    INTERVAL(21),
    /// A number that this version of the specification does not have.
    UNKNOWN(-1);

    private static final ConvertedType[] ALL = values();

    private final int code;

    ConvertedType(int code) {
        this.code = code;
    }

    /// The number that stands for it in a file.
    public int code() {
        return code;
    }

    /// The constant with this number; {@link #UNKNOWN} if there is none.
    public static ConvertedType of(int code) {
        for (ConvertedType candidate : ALL) {
            if (candidate.code == code) {
                return candidate;
            }
        }
        return UNKNOWN;
    }
}
