package org.millrace.parquet.write;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.millrace.vectors.Bits;
import org.millrace.vectors.BooleanVector;
import org.millrace.vectors.ByteVector;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Decimal128Vector;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.Field;
import org.millrace.vectors.FloatVector;
import org.millrace.vectors.IntVector;
import org.millrace.vectors.ListType;
import org.millrace.vectors.ListVector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.ShortVector;
import org.millrace.vectors.StructType;
import org.millrace.vectors.StructVector;
import org.millrace.vectors.Vector;

/// Makes vectors of the Java objects that [org.millrace.vectors.Values] gives.
final class VectorMaker {

    private VectorMaker() {}

    /// A flat vector.
    static Vector flat(DataType type, List<?> values) {
        int n = values.size();
        long[] validity = validity(values);
        return switch (type) {
            case ListType list -> list(list, values, validity);
            case StructType struct -> struct(struct, values, validity);
            case DecimalType decimal -> decimal(decimal, values, validity);
            case PrimitiveType primitive ->
                switch (primitive) {
                    case NULL -> new ByteVector(type, new byte[n], n, new long[Bits.words(n)]);
                    case BOOLEAN -> {
                        long[] bits = new long[Bits.words(n)];
                        for (int i = 0; i < n; i++) {
                            Bits.put(bits, i, Boolean.TRUE.equals(values.get(i)));
                        }
                        yield new BooleanVector(bits, n, validity);
                    }
                    case INT8 -> {
                        byte[] array = new byte[n];
                        for (int i = 0; i < n; i++) {
                            array[i] = (byte) number(values.get(i));
                        }
                        yield new ByteVector(type, array, n, validity);
                    }
                    case INT16 -> {
                        short[] array = new short[n];
                        for (int i = 0; i < n; i++) {
                            array[i] = (short) number(values.get(i));
                        }
                        yield new ShortVector(type, array, n, validity);
                    }
                    case INT32, DATE -> {
                        int[] array = new int[n];
                        for (int i = 0; i < n; i++) {
                            array[i] = (int) number(values.get(i));
                        }
                        yield new IntVector(type, array, n, validity);
                    }
                    case INT64, TIME, TIMESTAMP, TIMESTAMP_TZ -> {
                        long[] array = new long[n];
                        for (int i = 0; i < n; i++) {
                            array[i] = number(values.get(i));
                        }
                        yield new LongVector(type, array, n, validity);
                    }
                    case FLOAT -> {
                        float[] array = new float[n];
                        for (int i = 0; i < n; i++) {
                            array[i] = values.get(i) == null ? 7 : (Float) values.get(i);
                        }
                        yield new FloatVector(type, array, n, validity);
                    }
                    case DOUBLE -> {
                        double[] array = new double[n];
                        for (int i = 0; i < n; i++) {
                            array[i] = values.get(i) == null ? 7 : (Double) values.get(i);
                        }
                        yield new DoubleVector(type, array, n, validity);
                    }
                    case STRING, BINARY -> bytes(type, values, validity);
                };
        };
    }

    /// The same values behind codes.
    static Vector dictionary(DataType type, List<?> values) {
        Map<Object, Integer> seen = new LinkedHashMap<>();
        List<Object> entries = new ArrayList<>();
        int[] codes = new int[values.size()];
        for (int i = 0; i < codes.length; i++) {
            Object value = values.get(i);
            if (value != null) {
                Object key = value instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : value;
                codes[i] = seen.computeIfAbsent(key, _ -> {
                    entries.add(value);
                    return entries.size() - 1;
                });
            }
        }
        return entries.isEmpty()
                ? flat(type, values)
                : new DictionaryVector(codes, flat(type, entries), codes.length, validity(values));
    }

    private static long[] validity(List<?> values) {
        if (!values.contains(null)) {
            return null;
        }
        long[] bits = new long[Bits.words(values.size())];
        for (int i = 0; i < values.size(); i++) {
            Bits.put(bits, i, values.get(i) != null);
        }
        return bits;
    }

    private static long number(Object value) {
        return switch (value) {
            case null -> 7;
            case LocalDate date -> date.toEpochDay();
            case LocalTime time -> time.toNanoOfDay() / 1000;
            case LocalDateTime time ->
                ChronoUnit.MICROS.between(LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC), time);
            case Instant instant -> ChronoUnit.MICROS.between(Instant.EPOCH, instant);
            default -> ((Number) value).longValue();
        };
    }

    private static Vector decimal(DecimalType type, List<?> values, long[] validity) {
        int n = values.size();
        long[] high = new long[n];
        long[] low = new long[n];
        for (int i = 0; i < n; i++) {
            if (values.get(i) != null) {
                low[i] = ((BigDecimal) values.get(i)).unscaledValue().longValue();
                high[i] = ((BigDecimal) values.get(i))
                        .unscaledValue()
                        .shiftRight(64)
                        .longValue();
            }
        }
        return type.precision() <= DecimalType.MAX_LONG_PRECISION
                ? new LongVector(type, low, n, validity)
                : new Decimal128Vector(type, high, low, n, validity);
    }

    private static Vector bytes(DataType type, List<?> values, long[] validity) {
        int n = values.size();
        int[] starts = new int[n];
        int[] lengths = new int[n];
        java.io.ByteArrayOutputStream data = new java.io.ByteArrayOutputStream();
        for (int i = 0; i < n; i++) {
            byte[] bytes = values.get(i) == null
                    ? new byte[0]
                    : values.get(i) instanceof String text
                            ? text.getBytes(StandardCharsets.UTF_8)
                            : (byte[]) values.get(i);
            starts[i] = data.size();
            lengths[i] = bytes.length;
            data.writeBytes(bytes);
        }
        return new BytesVector(type, data.toByteArray(), starts, lengths, n, validity);
    }

    private static Vector list(ListType type, List<?> values, long[] validity) {
        int n = values.size();
        int[] starts = new int[n];
        int[] lengths = new int[n];
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            starts[i] = elements.size();
            if (values.get(i) != null) {
                elements.addAll((List<?>) values.get(i));
            }
            lengths[i] = elements.size() - starts[i];
        }
        return new ListVector(type, starts, lengths, flat(type.element().type(), elements), n, validity);
    }

    private static Vector struct(StructType type, List<?> values, long[] validity) {
        List<Vector> children = new ArrayList<>();
        for (Field field : type.fields()) {
            List<Object> parts = new ArrayList<>();
            for (Object value : values) {
                Object missing = field.nullable() ? null : filler(field.type());
                parts.add(value == null ? missing : ((Map<?, ?>) value).get(field.name()));
            }
            children.add(flat(field.type(), parts));
        }
        return new StructVector(type, children, values.size(), validity);
    }

    private static Object filler(DataType type) {
        return RandomRows.value(new java.util.Random(1), new Field("filler", type, false));
    }
}
