package org.millrace.parquet.write;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.DefectException;
import org.millrace.parquet.metadata.ConvertedType;
import org.millrace.parquet.metadata.LogicalType;
import org.millrace.parquet.metadata.PhysicalType;
import org.millrace.parquet.metadata.TimeUnit;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.ListType;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.StructType;

/// How the values of a type are stored, and how the file's schema says what they mean.
///
/// @param physical  the stored form
/// @param width     bytes of a value; 0 for BYTE_ARRAY and BOOLEAN
/// @param logical   the meaning; null where the stored form says it
/// @param converted the meaning for older readers; null where they have no word for it
record StoredType(
        PhysicalType physical,
        int width,
        @Nullable LogicalType logical,
        @Nullable ConvertedType converted) {

    private static final int MAX_INT32_DIGITS = 9;

    /// How values of a type without parts are stored.
    static StoredType of(DataType type) {
        return switch (type) {
            case PrimitiveType primitive -> primitive(primitive);
            case DecimalType decimal -> decimal(decimal);
            case ListType _, StructType _ -> throw new DefectException("The type " + type + " is no leaf.");
        };
    }

    private static StoredType primitive(PrimitiveType type) {
        return switch (type) {
            case NULL -> int32(LogicalType.Simple.NULL, null);
            case BOOLEAN -> new StoredType(PhysicalType.BOOLEAN, 0, null, null);
            case INT8 -> int32(new LogicalType.Whole(8, true), ConvertedType.INT_8);
            case INT16 -> int32(new LogicalType.Whole(16, true), ConvertedType.INT_16);
            case INT32 -> int32(null, null);
            case INT64 -> int64(null, null);
            case FLOAT -> new StoredType(PhysicalType.FLOAT, Float.BYTES, null, null);
            case DOUBLE -> new StoredType(PhysicalType.DOUBLE, Double.BYTES, null, null);
            case STRING -> new StoredType(PhysicalType.BYTE_ARRAY, 0, LogicalType.Simple.STRING, ConvertedType.UTF8);
            case BINARY -> new StoredType(PhysicalType.BYTE_ARRAY, 0, null, null);
            case DATE -> int32(LogicalType.Simple.DATE, ConvertedType.DATE);
            case TIME -> int64(new LogicalType.Time(false, TimeUnit.MICROS), null);
            case TIMESTAMP -> int64(new LogicalType.Timestamp(false, TimeUnit.MICROS), null);
            case TIMESTAMP_TZ ->
                int64(new LogicalType.Timestamp(true, TimeUnit.MICROS), ConvertedType.TIMESTAMP_MICROS);
        };
    }

    private static StoredType decimal(DecimalType type) {
        LogicalType logical = new LogicalType.Decimal(type.scale(), type.precision());
        if (type.precision() <= MAX_INT32_DIGITS) {
            return int32(logical, ConvertedType.DECIMAL);
        }
        if (type.precision() <= DecimalType.MAX_LONG_PRECISION) {
            return int64(logical, ConvertedType.DECIMAL);
        }
        int bits = BigInteger.TEN.pow(type.precision()).bitLength();
        return new StoredType(PhysicalType.FIXED_LEN_BYTE_ARRAY, bits / Byte.SIZE + 1, logical, ConvertedType.DECIMAL);
    }

    private static StoredType int32(@Nullable LogicalType logical, @Nullable ConvertedType converted) {
        return new StoredType(PhysicalType.INT32, Integer.BYTES, logical, converted);
    }

    private static StoredType int64(@Nullable LogicalType logical, @Nullable ConvertedType converted) {
        return new StoredType(PhysicalType.INT64, Long.BYTES, logical, converted);
    }
}
