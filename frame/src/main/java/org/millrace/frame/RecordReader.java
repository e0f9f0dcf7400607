package org.millrace.frame;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.MillraceException;
import org.millrace.errors.QueryException;
import org.millrace.vectors.Schema;

/// Makes a record of each row.
final class RecordReader<R extends Record> {

    private final Class<R> type;
    private final RecordComponent[] components;
    private final int[] columns;
    private final MethodHandle constructor;

    RecordReader(Class<R> type, Schema schema) {
        this.type = type;
        this.components = type.getRecordComponents();
        this.columns = Arrays.stream(components)
                .mapToInt(component -> schema.indexOf(component.getName())
                        .orElseThrow(() -> new QueryException("The record " + type.getSimpleName() + " needs a column '"
                                + component.getName() + "'; the result has: " + String.join(", ", schema.names())
                                + ".")))
                .toArray();
        this.constructor = constructor(type, components);
    }

    private static MethodHandle constructor(Class<?> type, RecordComponent[] components) {
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return MethodHandles.lookup().unreflectConstructor(canonical).asSpreader(Object[].class, types.length);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new QueryException("Cannot make records of " + type.getName() + ".", e);
        }
    }

    List<R> read(ResultTable table) {
        List<R> records = new ArrayList<>();
        for (long row = 0; row < table.rows(); row++) {
            @Nullable Object[] values = new @Nullable Object[columns.length];
            for (int i = 0; i < columns.length; i++) {
                values[i] = converted(table.value(row, columns[i]), components[i]);
            }
            records.add(make(values));
        }
        return records;
    }

    private R make(@Nullable Object[] values) {
        try {
            return type.cast(constructor.invoke(values));
        } catch (MillraceException e) {
            throw e;
        } catch (Throwable e) {
            throw new QueryException(
                    "Cannot make a " + type.getSimpleName() + " of " + Arrays.toString(values) + ".", e);
        }
    }

    private static @Nullable Object converted(@Nullable Object value, RecordComponent component) {
        Class<?> wanted = component.getType();
        if (value == null) {
            if (wanted.isPrimitive()) {
                throw new QueryException("The component " + component.getName() + " is " + wanted
                        + " but a row has no value for it: use its object class.");
            }
            return null;
        }
        return value instanceof Number number ? number(number, wanted, component) : value;
    }

    private static Object number(Number number, Class<?> wanted, RecordComponent component) {
        try {
            return switch (wanted.getSimpleName()) {
                case "byte", "Byte" -> new BigDecimal(number.toString()).byteValueExact();
                case "short", "Short" -> new BigDecimal(number.toString()).shortValueExact();
                case "int", "Integer" -> new BigDecimal(number.toString()).intValueExact();
                case "long", "Long" -> new BigDecimal(number.toString()).longValueExact();
                case "double", "Double" -> number.doubleValue();
                case "BigDecimal" -> new BigDecimal(number.toString());
                default -> number;
            };
        } catch (ArithmeticException | NumberFormatException e) {
            throw new QueryException(
                    "The value " + number + " does not fit " + component.getName() + ", which is " + wanted + ".", e);
        }
    }
}
