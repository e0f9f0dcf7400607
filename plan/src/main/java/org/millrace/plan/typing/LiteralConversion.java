package org.millrace.plan.typing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Literal;
import org.millrace.plan.expression.Literals;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.PrimitiveType;

/// Conversions of literals while a plan is made, so that no cast remains in it. Only what loses nothing is
/// converted; to double, the nearest double is taken as a cast would.
final class LiteralConversion {

    private LiteralConversion() {}

    /// The literal as another type; empty where the expression is no literal or would lose something. Text that
    /// becomes a date or time must be one, otherwise it is a [org.millrace.errors.QueryException].
    static Optional<Literal> of(Expression expression, DataType type) {
        if (!(expression instanceof Literal literal)) {
            return Optional.empty();
        }
        if (literal.type().equals(type)) {
            return Optional.of(literal);
        }
        Object value = literal.object();
        if (value == null) {
            return literal.type() == PrimitiveType.NULL ? Optional.of(Literals.ofNull(type)) : Optional.empty();
        }
        Object converted = convert(literal.type(), value, type);
        return Optional.ofNullable(converted).map(object -> Literals.of(type, object));
    }

    private static @Nullable Object convert(DataType from, Object value, DataType type) {
        if (value instanceof Number number && from.numeric() && type.numeric()) {
            return type.floating() ? floating(number, type) : exact(number, type);
        }
        if (value instanceof String text && type.temporal()) {
            return TemporalText.parse(text, (PrimitiveType) type);
        }
        return switch (type) {
            case PrimitiveType.TIMESTAMP -> value instanceof LocalDate date ? date.atStartOfDay() : null;
            case PrimitiveType.TIMESTAMP_TZ ->
                switch (value) {
                    case LocalDate date -> date.atStartOfDay().toInstant(ZoneOffset.UTC);
                    case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
                    default -> null;
                };
            default -> null;
        };
    }

    private static @Nullable Number floating(Number number, DataType type) {
        double value = number.doubleValue();
        if (type == PrimitiveType.DOUBLE) {
            return value;
        }
        return Double.compare((float) value, value) == 0 ? (Number) (float) value : null;
    }

    /// The number in an integer or decimal type. A double outside ±2^53 stays a double, because there it also
    /// stands for the integers around it.
    private static @Nullable Number exact(Number number, DataType type) {
        double approximate = number.doubleValue();
        boolean fromFloating = number instanceof Double || number instanceof Float;
        if (fromFloating && !(Math.abs(approximate) < 0x1p53)) {
            return null;
        }
        if (fromFloating && type instanceof DecimalType && approximate != Math.rint(approximate)) {
            return null;
        }
        DecimalType target = Coercion.decimal(type);
        try {
            BigDecimal scaled = new BigDecimal(number.toString()).setScale(target.scale());
            if (type.integer()) {
                long whole = scaled.longValueExact();
                return fits(whole, type) ? whole : null;
            }
            return scaled.precision() <= target.precision() ? scaled : null;
        } catch (ArithmeticException inexact) {
            return null;
        }
    }

    private static boolean fits(long value, DataType type) {
        return switch (type) {
            case PrimitiveType.INT8 -> value == (byte) value;
            case PrimitiveType.INT16 -> value == (short) value;
            case PrimitiveType.INT32 -> value == (int) value;
            default -> true;
        };
    }
}
