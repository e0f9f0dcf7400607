package org.millrace.parquet.metadata;

import org.millrace.parquet.bytes.MalformedException;

/// How values are stored (`Type` in the specification).
public enum PhysicalType {
    /// One bit.
    BOOLEAN(0),
    /// Four bytes, signed, little-endian.
    INT32(1),
    /// Eight bytes, signed, little-endian.
    INT64(2),
    /// Twelve bytes: nanoseconds of the day and Julian day of a timestamp; deprecated.
    INT96(3),
    /// IEEE 754 single precision.
    FLOAT(4),
    /// IEEE 754 double precision.
    DOUBLE(5),
    /// Bytes of any length.
    BYTE_ARRAY(6),
    /// Bytes of the length that the schema says.
    FIXED_LEN_BYTE_ARRAY(7);

    private static final PhysicalType[] ALL = values();

    private final int code;

    PhysicalType(int code) {
        this.code = code;
    }

    /// The number that stands for it in a file.
    public int code() {
        return code;
    }

    /// The constant with this number.
    public static PhysicalType of(int code) {
        for (PhysicalType candidate : ALL) {
            if (candidate.code == code) {
                return candidate;
            }
        }
        throw new MalformedException("PhysicalType has no value " + code);
    }
}
