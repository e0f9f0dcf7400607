package org.millrace.vectors;

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
import org.jspecify.annotations.Nullable;

/// Single values as Java objects, for results that people read. Not for loops over rows.
///
/// Integers are `Byte`, `Short`, `Integer` or `Long`; decimals `BigDecimal`; strings `String`; binary `byte[]`; dates
/// `LocalDate`; times `LocalTime`; timestamps `LocalDateTime`, with zone `Instant`; lists `List`; structs `Map`.
public final class Values {

    private static final long MICROS = 1_000_000;

    private Values() {}

    /// The value of a row; null where it has none.
    public static @Nullable Object at(Vector vector, int row) {
        if (vector.isNull(row)) {
            return null;
        }
        return switch (vector) {
            case ConstantVector v -> at(v.value(), 0);
            case DictionaryVector v -> at(v.dictionary(), v.codes()[row]);
            case BooleanVector v -> v.value(row);
            case ByteVector v -> v.values()[row];
            case ShortVector v -> v.values()[row];
            case IntVector v ->
                v.type() == PrimitiveType.DATE ? LocalDate.ofEpochDay(v.values()[row]) : (Object) v.values()[row];
            case LongVector v -> ofLong(v.type(), v.values()[row]);
            case FloatVector v -> v.values()[row];
            case DoubleVector v -> v.values()[row];
            case Decimal128Vector v -> new BigDecimal(v.value(row), ((DecimalType) v.type()).scale());
            case BytesVector v -> v.type() == PrimitiveType.STRING ? v.string(row) : v.value(row);
            case ListVector v -> list(v, row);
            case StructVector v -> struct(v, row);
        };
    }

    private static Object ofLong(DataType type, long value) {
        return switch (type) {
            case PrimitiveType.TIME -> LocalTime.ofNanoOfDay(value * 1000);
            case PrimitiveType.TIMESTAMP ->
                LocalDateTime.ofEpochSecond(
                        Math.floorDiv(value, MICROS), (int) Math.floorMod(value, MICROS) * 1000, ZoneOffset.UTC);
            case PrimitiveType.TIMESTAMP_TZ ->
                Instant.ofEpochSecond(Math.floorDiv(value, MICROS), Math.floorMod(value, MICROS) * 1000);
            case DecimalType decimal -> new BigDecimal(BigInteger.valueOf(value), decimal.scale());
            default -> value;
        };
    }

    private static List<@Nullable Object> list(ListVector vector, int row) {
        int start = vector.starts()[row];
        int length = vector.lengths()[row];
        List<@Nullable Object> values = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            values.add(at(vector.child(), start + i));
        }
        return values;
    }

    private static Map<String, @Nullable Object> struct(StructVector vector, int row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        List<Field> fields = ((StructType) vector.type()).fields();
        for (int i = 0; i < fields.size(); i++) {
            values.put(fields.get(i).name(), at(vector.children().get(i), row));
        }
        return values;
    }
}
