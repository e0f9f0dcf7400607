package org.millrace.frame;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.QueryException;
import org.millrace.plan.expression.Literals;
import org.millrace.plan.relation.Values;
import org.millrace.vectors.Batch;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.Field;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;
import org.millrace.vectors.Vector;
import org.millrace.vectors.VectorBuilder;

/// Relations from Java objects.
final class MemoryRows {

    private MemoryRows() {}

    static Values ofRows(Schema schema, List<? extends List<? extends @Nullable Object>> rows) {
        for (List<?> row : rows) {
            if (row.size() != schema.size()) {
                throw new QueryException("A row has " + row.size() + " values but there are " + schema.size()
                        + " columns: " + row + ".");
            }
        }
        List<Vector> columns = new ArrayList<>();
        for (int i = 0; i < schema.size(); i++) {
            List<@Nullable Object> values = new ArrayList<>(rows.size());
            for (List<? extends @Nullable Object> row : rows) {
                values.add(row.get(i));
            }
            columns.add(VectorBuilder.of(schema.field(i).type(), values));
        }
        return new Values(schema, List.of(Batch.of(rows.size(), columns)));
    }

    static Values ofColumns(Map<String, ? extends List<? extends @Nullable Object>> columns) {
        int rows = columns.values().stream().mapToInt(List::size).max().orElse(0);
        List<Field> fields = new ArrayList<>();
        List<Vector> vectors = new ArrayList<>();
        columns.forEach((name, values) -> {
            if (values.size() != rows) {
                throw new QueryException(
                        "The column '" + name + "' has " + values.size() + " values, another one has " + rows + ".");
            }
            DataType type = typeOf(values);
            fields.add(new Field(name, type));
            vectors.add(VectorBuilder.of(type, values));
        });
        return new Values(new Schema(fields), List.of(Batch.of(rows, vectors)));
    }

    /// The type of the first value; of decimals, one that holds all of them.
    private static DataType typeOf(List<? extends @Nullable Object> values) {
        int whole = 0;
        int scale = 0;
        for (Object value : values) {
            DataType type =
                    value == null ? PrimitiveType.NULL : Literals.of(value).type();
            if (type instanceof DecimalType decimal) {
                whole = Math.max(whole, decimal.precision() - decimal.scale());
                scale = Math.max(scale, decimal.scale());
            } else if (type != PrimitiveType.NULL) {
                return type;
            }
        }
        return whole + scale == 0 ? PrimitiveType.NULL : new DecimalType(whole + scale, scale);
    }

    static <R extends Record> Values ofRecords(Class<R> type, List<R> records) {
        List<Field> fields = new ArrayList<>();
        List<Vector> vectors = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            List<@Nullable Object> values = new ArrayList<>(records.size());
            for (R record : records) {
                values.add(value(component, record));
            }
            DataType columnType = columnType(component.getType(), values);
            fields.add(new Field(
                    component.getName(), columnType, !component.getType().isPrimitive()));
            vectors.add(VectorBuilder.of(columnType, values));
        }
        return new Values(new Schema(fields), List.of(Batch.of(records.size(), vectors)));
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new QueryException("Cannot read " + component.getName() + " of " + record + ".", e);
        }
    }

    /// The type of a component's class, which holds also where there is no row.
    private static DataType columnType(Class<?> type, List<? extends @Nullable Object> values) {
        if (values.stream().anyMatch(Objects::nonNull)) {
            return typeOf(values);
        }
        return switch (type.getSimpleName()) {
            case "boolean", "Boolean" -> PrimitiveType.BOOLEAN;
            case "byte", "Byte" -> PrimitiveType.INT8;
            case "short", "Short" -> PrimitiveType.INT16;
            case "int", "Integer" -> PrimitiveType.INT32;
            case "long", "Long" -> PrimitiveType.INT64;
            case "float", "Float" -> PrimitiveType.FLOAT;
            case "double", "Double" -> PrimitiveType.DOUBLE;
            case "String" -> PrimitiveType.STRING;
            case "byte[]" -> PrimitiveType.BINARY;
            case "LocalDate" -> PrimitiveType.DATE;
            case "LocalTime" -> PrimitiveType.TIME;
            case "LocalDateTime" -> PrimitiveType.TIMESTAMP;
            case "Instant" -> PrimitiveType.TIMESTAMP_TZ;
            default -> PrimitiveType.NULL;
        };
    }
}
