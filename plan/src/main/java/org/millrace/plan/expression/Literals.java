package org.millrace.plan.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.QueryException;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.VectorBuilder;

/// Literals from Java values.
public final class Literals {

    /// The truth value true.
    public static final Literal TRUE = of(PrimitiveType.BOOLEAN, true);

    /// The truth value false.
    public static final Literal FALSE = of(PrimitiveType.BOOLEAN, false);

    private Literals() {}

    /// A missing value of this type.
    public static Literal ofNull(DataType type) {
        return new Literal(VectorBuilder.of(type, Collections.singletonList(null)));
    }

    /// A value of this type, as [org.millrace.vectors.Values] gives it. Throws a [QueryException] where it does not
    /// fit.
    public static Literal of(DataType type, Object value) {
        return new Literal(VectorBuilder.of(type, List.of(value)));
    }

    /// A truth value.
    public static Literal of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /// A value of the type that its Java class stands for: `int` is int32, `BigDecimal` a decimal of just its
    /// digits, `LocalDate` a date, and so on; null is a missing value without a type.
    public static Literal of(@Nullable Object value) {
        return switch (value) {
            case null -> ofNull(PrimitiveType.NULL);
            case Literal literal -> literal;
            case Boolean truth -> of(truth.booleanValue());
            case Byte number -> of(PrimitiveType.INT8, number);
            case Short number -> of(PrimitiveType.INT16, number);
            case Integer number -> of(PrimitiveType.INT32, number);
            case Long number -> of(PrimitiveType.INT64, number);
            case Float number -> of(PrimitiveType.FLOAT, number);
            case Double number -> of(PrimitiveType.DOUBLE, number);
            case BigInteger number -> decimal(new BigDecimal(number));
            case BigDecimal number -> decimal(number);
            case String text -> of(PrimitiveType.STRING, text);
            case byte[] bytes -> of(PrimitiveType.BINARY, bytes);
            case LocalDate date -> of(PrimitiveType.DATE, date);
            case LocalTime time -> of(PrimitiveType.TIME, time);
            case LocalDateTime time -> of(PrimitiveType.TIMESTAMP, time);
            case Instant instant -> of(PrimitiveType.TIMESTAMP_TZ, instant);
            case OffsetDateTime time -> of(PrimitiveType.TIMESTAMP_TZ, time.toInstant());
            case ZonedDateTime time -> of(PrimitiveType.TIMESTAMP_TZ, time.toInstant());
            default ->
                throw new QueryException(
                        "A value of the class " + value.getClass().getName()
                                + " cannot be a literal: give a number, text, date, time, truth value or byte[].");
        };
    }

    /// The least decimal type that holds the number exactly.
    private static Literal decimal(BigDecimal number) {
        BigDecimal plain = number.scale() < 0 ? number.setScale(0) : number;
        int precision = Math.max(plain.precision(), plain.scale());
        if (precision > DecimalType.MAX_PRECISION) {
            throw new QueryException(
                    "The number " + plain.toPlainString() + " has more than " + DecimalType.MAX_PRECISION + " digits.");
        }
        return of(new DecimalType(Math.max(1, precision), plain.scale()), plain);
    }
}
