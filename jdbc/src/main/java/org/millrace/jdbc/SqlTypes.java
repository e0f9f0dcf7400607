package org.millrace.jdbc;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.OffsetDateTime;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.ListType;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.StructType;

/// What JDBC says about a type.
///
/// @param code      a constant of [Types]
/// @param type      the class of objects
/// @param precision digits of a number, characters of a date or time; 0 where there is no limit
/// @param scale     digits behind the point
/// @param size      the most characters of a value as text; 0 where there is no limit
record SqlTypes(int code, Class<?> type, int precision, int scale, int size) {

    private static final int TIMESTAMP_SIZE = 26;

    /// Of a type.
    static SqlTypes of(DataType type) {
        return switch (type) {
            case PrimitiveType primitive -> of(primitive);
            case DecimalType decimal ->
                new SqlTypes(
                        Types.DECIMAL, BigDecimal.class, decimal.precision(), decimal.scale(), decimal.precision() + 2);
            case ListType _ -> new SqlTypes(Types.ARRAY, java.sql.Array.class, 0, 0, 0);
            case StructType _ -> new SqlTypes(Types.JAVA_OBJECT, java.util.Map.class, 0, 0, 0);
        };
    }

    private static SqlTypes of(PrimitiveType type) {
        return switch (type) {
            case NULL -> new SqlTypes(Types.NULL, Object.class, 0, 0, 4);
            case BOOLEAN -> new SqlTypes(Types.BOOLEAN, Boolean.class, 1, 0, 5);
            case INT8 -> new SqlTypes(Types.TINYINT, Byte.class, 3, 0, 4);
            case INT16 -> new SqlTypes(Types.SMALLINT, Short.class, 5, 0, 6);
            case INT32 -> new SqlTypes(Types.INTEGER, Integer.class, 10, 0, 11);
            case INT64 -> new SqlTypes(Types.BIGINT, Long.class, 19, 0, 20);
            case FLOAT -> new SqlTypes(Types.REAL, Float.class, 7, 0, 15);
            case DOUBLE -> new SqlTypes(Types.DOUBLE, Double.class, 15, 0, 25);
            case STRING -> new SqlTypes(Types.VARCHAR, String.class, 0, 0, 0);
            case BINARY -> new SqlTypes(Types.VARBINARY, byte[].class, 0, 0, 0);
            case DATE -> new SqlTypes(Types.DATE, java.sql.Date.class, 10, 0, 10);
            case TIME -> new SqlTypes(Types.TIME, java.sql.Time.class, 15, 6, 15);
            case TIMESTAMP ->
                new SqlTypes(Types.TIMESTAMP, java.sql.Timestamp.class, TIMESTAMP_SIZE, 6, TIMESTAMP_SIZE);
            case TIMESTAMP_TZ ->
                new SqlTypes(
                        Types.TIMESTAMP_WITH_TIMEZONE, OffsetDateTime.class, TIMESTAMP_SIZE + 1, 6, TIMESTAMP_SIZE + 1);
        };
    }
}
