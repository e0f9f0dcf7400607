package org.millrace.parquet.schema;

import org.jspecify.annotations.Nullable;
import org.millrace.parquet.bytes.MalformedException;
import org.millrace.parquet.metadata.ConvertedType;
import org.millrace.parquet.metadata.LogicalType;
import org.millrace.parquet.metadata.PhysicalType;
import org.millrace.parquet.metadata.SchemaElement;
import org.millrace.parquet.metadata.TimeUnit;
import org.millrace.parquet.schema.LeafValue.Conversion;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.PrimitiveType;

/// Finds what the values of a leaf mean. An annotation that does not go with the stored type is ignored, as the
/// specification asks of readers.
final class LeafValues {
    private static final int MAX_FIXED_LENGTH = 1 << 24;

    private LeafValues() {}

    /// What the values of the schema's leaf `element` mean.
    static LeafValue of(SchemaElement element, PhysicalType physical) {
        LogicalType logical = logicalType(element);
        if (element.convertedType() == ConvertedType.INTERVAL && physical == PhysicalType.FIXED_LEN_BYTE_ARRAY) {
            return new LeafValue(physical, fixedLength(element), PrimitiveType.BINARY, Conversion.UNORDERED);
        }
        return switch (physical) {
            case BOOLEAN -> plain(physical, logical, PrimitiveType.BOOLEAN);
            case FLOAT -> plain(physical, logical, PrimitiveType.FLOAT);
            case DOUBLE -> plain(physical, logical, PrimitiveType.DOUBLE);
            case INT96 -> new LeafValue(physical, 12, PrimitiveType.TIMESTAMP, Conversion.INT96);
            case INT32 -> int32(logical);
            case INT64 -> int64(logical);
            case BYTE_ARRAY -> bytes(physical, 0, logical);
            case FIXED_LEN_BYTE_ARRAY -> fixed(logical, fixedLength(element));
        };
    }

    private static int fixedLength(SchemaElement element) {
        Integer length = element.typeLength();
        if (length == null || length <= 0 || length > MAX_FIXED_LENGTH) {
            throw new MalformedException("the field " + element.name() + " has byte strings of length " + length);
        }
        return length;
    }

    private static LeafValue plain(PhysicalType physical, @Nullable LogicalType logical, DataType type) {
        return logical == LogicalType.Simple.NULL
                ? alwaysNull(physical, 0)
                : new LeafValue(physical, 0, type, Conversion.NONE);
    }

    private static LeafValue alwaysNull(PhysicalType physical, int length) {
        return new LeafValue(physical, length, PrimitiveType.NULL, Conversion.ALWAYS_NULL);
    }

    private static LeafValue int32(@Nullable LogicalType logical) {
        return switch (logical) {
            case LogicalType.Whole(int bits, boolean signed) when bits <= 32 -> whole(PhysicalType.INT32, bits, signed);
            case LogicalType.Decimal decimal when decimal.precision() <= 9 -> decimal(PhysicalType.INT32, 0, decimal);
            case LogicalType.Time(boolean _, TimeUnit unit)
            when unit == TimeUnit.MILLIS -> new LeafValue(PhysicalType.INT32, 0, PrimitiveType.TIME, Conversion.MILLIS);
            case LogicalType.Simple.DATE -> new LeafValue(PhysicalType.INT32, 0, PrimitiveType.DATE, Conversion.NONE);
            case null, default -> plain(PhysicalType.INT32, logical, PrimitiveType.INT32);
        };
    }

    private static LeafValue int64(@Nullable LogicalType logical) {
        return switch (logical) {
            case LogicalType.Whole(int bits, boolean signed) when bits == 64 -> whole(PhysicalType.INT64, bits, signed);
            case LogicalType.Decimal decimal when decimal.precision() <= 18 -> decimal(PhysicalType.INT64, 0, decimal);
            case LogicalType.Time(boolean _, TimeUnit unit)
            when unit != TimeUnit.MILLIS -> new LeafValue(PhysicalType.INT64, 0, PrimitiveType.TIME, conversion(unit));
            case LogicalType.Timestamp(boolean utc, TimeUnit unit) ->
                new LeafValue(
                        PhysicalType.INT64,
                        0,
                        utc ? PrimitiveType.TIMESTAMP_TZ : PrimitiveType.TIMESTAMP,
                        conversion(unit));
            case null, default -> plain(PhysicalType.INT64, logical, PrimitiveType.INT64);
        };
    }

    /// Unsigned integers take the next wider type; of 64 bits they are decimals.
    private static LeafValue whole(PhysicalType physical, int bits, boolean signed) {
        DataType type = switch (bits) {
            case 8 -> signed ? PrimitiveType.INT8 : PrimitiveType.INT16;
            case 16 -> signed ? PrimitiveType.INT16 : PrimitiveType.INT32;
            case 32 -> signed ? PrimitiveType.INT32 : PrimitiveType.INT64;
            case 64 -> signed ? PrimitiveType.INT64 : new DecimalType(20, 0);
            default -> throw new MalformedException("integers of " + bits + " bits");
        };
        return new LeafValue(physical, 0, type, signed ? Conversion.NONE : Conversion.UNSIGNED);
    }

    private static LeafValue bytes(PhysicalType physical, int length, @Nullable LogicalType logical) {
        return switch (logical) {
            case LogicalType.Simple.STRING, LogicalType.Simple.ENUM, LogicalType.Simple.JSON ->
                new LeafValue(physical, length, PrimitiveType.STRING, Conversion.NONE);
            case LogicalType.Simple.NULL -> alwaysNull(physical, length);
            case LogicalType.Decimal decimal -> decimal(physical, length, decimal);
            case LogicalType.Geospatial _ ->
                new LeafValue(physical, length, PrimitiveType.BINARY, Conversion.UNORDERED);
            case null, default -> new LeafValue(physical, length, PrimitiveType.BINARY, Conversion.NONE);
        };
    }

    private static LeafValue fixed(@Nullable LogicalType logical, int length) {
        PhysicalType physical = PhysicalType.FIXED_LEN_BYTE_ARRAY;
        return switch (logical) {
            case LogicalType.Simple simple
            when simple == LogicalType.Simple.FLOAT16 && length == 2 ->
                new LeafValue(physical, length, PrimitiveType.FLOAT, Conversion.FLOAT16);
            case LogicalType.Simple simple
            when simple == LogicalType.Simple.UUID && length == 16 ->
                new LeafValue(physical, length, PrimitiveType.STRING, Conversion.UUID);
            case null, default -> bytes(physical, length, logical);
        };
    }

    private static LeafValue decimal(PhysicalType physical, int length, LogicalType.Decimal decimal) {
        int precision = decimal.precision();
        int scale = decimal.scale();
        if (precision < 1 || precision > DecimalType.MAX_PRECISION || scale < 0 || scale > precision) {
            throw new MalformedException("decimals of " + precision + " digits with " + scale
                    + " after the point are not supported: at most 38 digits are");
        }
        boolean integers = physical == PhysicalType.INT32 || physical == PhysicalType.INT64;
        Conversion conversion = integers ? Conversion.NONE : Conversion.BIG_ENDIAN;
        return new LeafValue(physical, length, new DecimalType(precision, scale), conversion);
    }

    private static Conversion conversion(TimeUnit unit) {
        return switch (unit) {
            case MILLIS -> Conversion.MILLIS;
            case MICROS -> Conversion.NONE;
            case NANOS -> Conversion.NANOS;
        };
    }

    /// The logical type, also from the older annotation.
    static @Nullable LogicalType logicalType(SchemaElement element) {
        LogicalType logical = element.logicalType();
        ConvertedType converted = element.convertedType();
        return logical != null || converted == null ? logical : ofConverted(element, converted);
    }

    private static @Nullable LogicalType ofConverted(SchemaElement element, ConvertedType converted) {
        return switch (converted) {
            case UTF8 -> LogicalType.Simple.STRING;
            case MAP, MAP_KEY_VALUE -> LogicalType.Simple.MAP;
            case LIST -> LogicalType.Simple.LIST;
            case ENUM -> LogicalType.Simple.ENUM;
            case DECIMAL -> new LogicalType.Decimal(orZero(element.scale()), orZero(element.precision()));
            case DATE -> LogicalType.Simple.DATE;
            case TIME_MILLIS -> new LogicalType.Time(true, TimeUnit.MILLIS);
            case TIME_MICROS -> new LogicalType.Time(true, TimeUnit.MICROS);
            case TIMESTAMP_MILLIS -> new LogicalType.Timestamp(true, TimeUnit.MILLIS);
            case TIMESTAMP_MICROS -> new LogicalType.Timestamp(true, TimeUnit.MICROS);
            case UINT_8 -> new LogicalType.Whole(8, false);
            case UINT_16 -> new LogicalType.Whole(16, false);
            case UINT_32 -> new LogicalType.Whole(32, false);
            case UINT_64 -> new LogicalType.Whole(64, false);
            case INT_8 -> new LogicalType.Whole(8, true);
            case INT_16 -> new LogicalType.Whole(16, true);
            case INT_32 -> new LogicalType.Whole(32, true);
            case INT_64 -> new LogicalType.Whole(64, true);
            case JSON -> LogicalType.Simple.JSON;
            case BSON -> LogicalType.Simple.BSON;
            case INTERVAL, UNKNOWN -> null;
        };
    }

    private static int orZero(@Nullable Integer value) {
        return value == null ? 0 : value;
    }
}
