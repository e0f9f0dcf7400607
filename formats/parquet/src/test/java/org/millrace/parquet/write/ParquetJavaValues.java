package org.millrace.parquet.write;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/// Rows of the reference implementation as the Java objects that [org.millrace.vectors.Values] gives, by what the
/// file's schema says of them.
final class ParquetJavaValues {

    private ParquetJavaValues() {}

    /// The value of a field; null where it is missing.
    static Object field(Group group, int field) {
        return group.getFieldRepetitionCount(field) == 0
                ? null
                : value(group, field, group.getType().getType(field));
    }

    private static Object value(Group group, int field, Type type) {
        if (type.isPrimitive()) {
            return primitive(group, field, type);
        }
        Group inner = group.getGroup(field, 0);
        return type.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation
                ? list(inner)
                : struct(inner, type.asGroupType());
    }

    private static List<Object> list(Group group) {
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < group.getFieldRepetitionCount(0); i++) {
            elements.add(field(group.getGroup(0, i), 0));
        }
        return elements;
    }

    private static Map<String, Object> struct(Group group, GroupType type) {
        Map<String, Object> parts = new LinkedHashMap<>();
        for (int i = 0; i < type.getFieldCount(); i++) {
            parts.put(type.getFieldName(i), field(group, i));
        }
        return parts;
    }

    private static Object primitive(Group group, int field, Type type) {
        LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
        PrimitiveTypeName stored = type.asPrimitiveType().getPrimitiveTypeName();
        return switch (stored) {
            case BOOLEAN -> group.getBoolean(field, 0);
            case FLOAT -> group.getFloat(field, 0);
            case DOUBLE -> group.getDouble(field, 0);
            case INT32 -> whole(group.getInteger(field, 0), meaning);
            case INT64 -> whole(group.getLong(field, 0), meaning);
            case BINARY ->
                meaning instanceof StringLogicalTypeAnnotation
                        ? group.getString(field, 0)
                        : group.getBinary(field, 0).getBytes();
            case FIXED_LEN_BYTE_ARRAY ->
                new BigDecimal(
                        new BigInteger(group.getBinary(field, 0).getBytes()),
                        ((DecimalLogicalTypeAnnotation) meaning).getScale());
            case INT96 -> throw new AssertionError("INT96 is never written");
        };
    }

    private static Object whole(long number, LogicalTypeAnnotation meaning) {
        return switch (meaning) {
            case DateLogicalTypeAnnotation _ -> LocalDate.ofEpochDay(number);
            case DecimalLogicalTypeAnnotation decimal -> BigDecimal.valueOf(number, decimal.getScale());
            case TimeLogicalTypeAnnotation _ -> LocalTime.ofNanoOfDay(number * 1000);
            case TimestampLogicalTypeAnnotation time -> {
                Instant instant = Instant.EPOCH.plus(number, java.time.temporal.ChronoUnit.MICROS);
                yield time.isAdjustedToUTC() ? instant : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
            }
            case null, default -> number;
        };
    }
}
