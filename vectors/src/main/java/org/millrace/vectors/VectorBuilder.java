package org.millrace.vectors;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.QueryException;

/// Vectors from Java objects: the reverse of [Values]. For literals, rows given by the user and tests; not for
/// loops over data.
///
/// Every object must be of the class that [Values#at(Vector, int)] gives for the type; numbers may be of any class
/// that holds the same value exactly, otherwise a [QueryException] names the value.
public final class VectorBuilder {

    private VectorBuilder() {}

    /// A flat vector with a row for each value; null for none.
    public static Vector of(DataType type, List<? extends @Nullable Object> values) {
        int n = values.size();
        long[] validity = validity(values);
        return switch (type) {
            case PrimitiveType primitive -> primitive(primitive, values, validity);
            case DecimalType decimal -> decimal(decimal, values, validity);
            case ListType list -> list(list, values, validity);
            case StructType struct -> struct(struct, values, n, validity);
        };
    }

    private static long @Nullable [] validity(List<? extends @Nullable Object> values) {
        if (values.stream().noneMatch(Objects::isNull)) {
            return null;
        }
        long[] bits = new long[Bits.words(values.size())];
        for (int i = 0; i < values.size(); i++) {
            Bits.put(bits, i, values.get(i) != null);
        }
        return bits;
    }

    private static Vector primitive(
            PrimitiveType type, List<? extends @Nullable Object> values, long @Nullable [] validity) {
        int n = values.size();
        return switch (type) {
            case NULL, INT8 -> {
                byte[] bytes = new byte[n];
                fill(values, (i, value) -> bytes[i] = (byte) integer(type, value, Byte.MIN_VALUE, Byte.MAX_VALUE));
                yield new ByteVector(type, bytes, n, validity);
            }
            case BOOLEAN -> {
                long[] bits = new long[Bits.words(n)];
                fill(values, (i, value) -> Bits.put(bits, i, cast(type, Boolean.class, value)));
                yield new BooleanVector(bits, n, validity);
            }
            case INT16 -> {
                short[] shorts = new short[n];
                fill(values, (i, value) -> shorts[i] = (short) integer(type, value, Short.MIN_VALUE, Short.MAX_VALUE));
                yield new ShortVector(type, shorts, n, validity);
            }
            case INT32, DATE -> {
                int[] ints = new int[n];
                fill(values, (i, value) -> ints[i] = (int) longOf(type, value));
                yield new IntVector(type, ints, n, validity);
            }
            case INT64, TIME, TIMESTAMP, TIMESTAMP_TZ -> {
                long[] longs = new long[n];
                fill(values, (i, value) -> longs[i] = longOf(type, value));
                yield new LongVector(type, longs, n, validity);
            }
            case FLOAT -> {
                float[] floats = new float[n];
                fill(values, (i, value) -> floats[i] = (float) floating(type, value));
                yield new FloatVector(type, floats, n, validity);
            }
            case DOUBLE -> {
                double[] doubles = new double[n];
                fill(values, (i, value) -> doubles[i] = floating(type, value));
                yield new DoubleVector(type, doubles, n, validity);
            }
            case STRING, BINARY -> bytes(type, values, validity);
        };
    }

    private static long longOf(PrimitiveType type, Object value) {
        return switch (type) {
            case INT32 -> integer(type, value, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case DATE -> Math.toIntExact(cast(type, LocalDate.class, value).toEpochDay());
            case TIME -> micros(type, cast(type, LocalTime.class, value));
            case TIMESTAMP ->
                micros(type, cast(type, LocalDateTime.class, value).toInstant(ZoneOffset.UTC));
            case TIMESTAMP_TZ -> micros(type, cast(type, Instant.class, value));
            default -> integer(type, value, Long.MIN_VALUE, Long.MAX_VALUE);
        };
    }

    private static long micros(PrimitiveType type, LocalTime value) {
        if (value.getNano() % 1000 != 0) {
            throw mismatch(type, value);
        }
        return value.toNanoOfDay() / 1000;
    }

    private static long micros(PrimitiveType type, Instant value) {
        if (value.getNano() % 1000 != 0) {
            throw mismatch(type, value);
        }
        return ChronoUnit.MICROS.between(Instant.EPOCH, value);
    }

    private static long integer(DataType type, Object value, long min, long max) {
        try {
            if (value instanceof Number given) {
                long number = value instanceof Long || value instanceof Integer
                        ? given.longValue()
                        : new BigDecimal(value.toString()).longValueExact();
                if (number >= min && number <= max) {
                    return number;
                }
            }
        } catch (ArithmeticException | NumberFormatException notWhole) {
            // Falls through to the one message for everything that does not fit.
        }
        throw mismatch(type, value);
    }

    private static double floating(DataType type, Object value) {
        return cast(type, Number.class, value).doubleValue();
    }

    private static Vector bytes(
            PrimitiveType type, List<? extends @Nullable Object> values, long @Nullable [] validity) {
        int n = values.size();
        byte[][] parts = new byte[n][];
        fill(
                values,
                (i, value) -> parts[i] = type == PrimitiveType.STRING
                        ? cast(type, String.class, value).getBytes(StandardCharsets.UTF_8)
                        : cast(type, byte[].class, value));
        int[] starts = new int[n];
        int[] lengths = new int[n];
        int end = 0;
        for (int i = 0; i < n; i++) {
            starts[i] = end;
            lengths[i] = parts[i] == null ? 0 : parts[i].length;
            end += lengths[i];
        }
        byte[] data = new byte[end];
        for (int i = 0; i < n; i++) {
            if (parts[i] != null) {
                System.arraycopy(parts[i], 0, data, starts[i], lengths[i]);
            }
        }
        return new BytesVector(type, data, starts, lengths, n, validity);
    }

    private static Vector decimal(
            DecimalType type, List<? extends @Nullable Object> values, long @Nullable [] validity) {
        int n = values.size();
        long[] high = new long[n];
        long[] low = new long[n];
        fill(values, (i, value) -> {
            BigInteger unscaled = unscaled(type, value);
            high[i] = unscaled.shiftRight(64).longValue();
            low[i] = unscaled.longValue();
        });
        return type.layout() == Layout.INT64
                ? new LongVector(type, low, n, validity)
                : new Decimal128Vector(type, high, low, n, validity);
    }

    private static BigInteger unscaled(DecimalType type, Object value) {
        try {
            BigDecimal number = new BigDecimal(cast(type, Number.class, value).toString())
                    .setScale(type.scale(), RoundingMode.UNNECESSARY);
            if (number.precision() <= type.precision()) {
                return number.unscaledValue();
            }
        } catch (ArithmeticException | NumberFormatException tooFine) {
            // Falls through to the one message for everything that does not fit.
        }
        throw mismatch(type, value);
    }

    private static Vector list(ListType type, List<? extends @Nullable Object> values, long @Nullable [] validity) {
        int n = values.size();
        int[] starts = new int[n];
        int[] lengths = new int[n];
        List<@Nullable Object> elements = new ArrayList<>();
        fill(values, (i, value) -> {
            List<?> list = cast(type, List.class, value);
            starts[i] = elements.size();
            lengths[i] = list.size();
            elements.addAll(list);
        });
        Vector child = of(type.element().type(), elements);
        return new ListVector(type, starts, lengths, child, n, validity);
    }

    private static Vector struct(
            StructType type, List<? extends @Nullable Object> values, int n, long @Nullable [] validity) {
        List<Vector> children = new ArrayList<>();
        for (Field field : type.fields()) {
            List<@Nullable Object> parts = new ArrayList<>(n);
            for (Object value : values) {
                parts.add(value == null ? null : cast(type, Map.class, value).get(field.name()));
            }
            children.add(of(field.type(), parts));
        }
        return new StructVector(type, children, n, validity);
    }

    private interface Store {
        void store(int index, Object value);
    }

    private static void fill(List<? extends @Nullable Object> values, Store store) {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value != null) {
                store.store(i, value);
            }
        }
    }

    private static <T> T cast(DataType type, Class<T> wanted, Object value) {
        if (!wanted.isInstance(value)) {
            throw mismatch(type, value);
        }
        return wanted.cast(value);
    }

    private static QueryException mismatch(DataType type, Object value) {
        return new QueryException(
                "The value " + value + " (" + value.getClass().getSimpleName() + ") is no " + type + ".");
    }
}
