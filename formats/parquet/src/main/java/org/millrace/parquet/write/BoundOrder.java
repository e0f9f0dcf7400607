package org.millrace.parquet.write;

import java.util.Arrays;
import org.millrace.errors.DefectException;
import org.millrace.parquet.bytes.LittleEndian;
import org.millrace.parquet.metadata.PhysicalType;

/// How plain-encoded bounds compare: the order that the specification defines for the leaf's type.
enum BoundOrder {
    /// False before true.
    BOOLEAN,
    /// Signed 32-bit numbers.
    INT32,
    /// Signed 64-bit numbers.
    INT64,
    /// Single precision.
    FLOAT,
    /// Double precision.
    DOUBLE,
    /// Bytes as unsigned numbers, a prefix first.
    UNSIGNED_BYTES,
    /// Two's complement numbers of one length, the highest byte first.
    SIGNED_BYTES;

    static BoundOrder of(Leaf leaf) {
        return of(leaf.stored().physical());
    }

    private static BoundOrder of(PhysicalType type) {
        return switch (type) {
            case BOOLEAN -> BOOLEAN;
            case INT32 -> INT32;
            case INT64 -> INT64;
            case FLOAT -> FLOAT;
            case DOUBLE -> DOUBLE;
            case BYTE_ARRAY -> UNSIGNED_BYTES;
            case FIXED_LEN_BYTE_ARRAY -> SIGNED_BYTES;
            case INT96 -> throw new DefectException("INT96 is never written.");
        };
    }

    int compare(byte[] left, byte[] right) {
        return switch (this) {
            case BOOLEAN -> Byte.compare(left[0], right[0]);
            case INT32 -> Integer.compare(LittleEndian.int32(left, 0), LittleEndian.int32(right, 0));
            case INT64 -> Long.compare(LittleEndian.int64(left, 0), LittleEndian.int64(right, 0));
            case FLOAT -> Float.compare(LittleEndian.float32(left, 0), LittleEndian.float32(right, 0));
            case DOUBLE -> Double.compare(LittleEndian.float64(left, 0), LittleEndian.float64(right, 0));
            case UNSIGNED_BYTES -> Arrays.compareUnsigned(left, right);
            case SIGNED_BYTES ->
                left[0] == right[0] ? Arrays.compareUnsigned(left, right) : Byte.compare(left[0], right[0]);
        };
    }
}
