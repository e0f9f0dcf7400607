package org.millrace.plan.typing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.millrace.plan.expression.Cast;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Literal;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.Field;
import org.millrace.vectors.ListType;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.StructType;

/// Which types meet in which, and the conversions that bring them there.
public final class Coercion {

    private Coercion() {}

    /// The expression as another type: itself, a converted literal, or a cast.
    public static Expression to(Expression expression, DataType type) {
        if (expression.type().equals(type)) {
            return expression;
        }
        return LiteralConversion.of(expression, type)
                .map(Expression.class::cast)
                .orElseGet(() -> new Cast(expression, type, false));
    }

    /// All expressions as their common type; empty where there is none. Literals that are exactly values of the
    /// other expressions' common type do not widen it.
    public static Optional<List<Expression>> align(List<Expression> expressions) {
        return commonType(expressions)
                .map(type -> expressions.stream().map(e -> to(e, type)).toList());
    }

    private static Optional<DataType> commonType(List<Expression> expressions) {
        Optional<DataType> type = Optional.of(PrimitiveType.NULL);
        for (Expression expression : expressions) {
            if (!(expression instanceof Literal)) {
                type = type.flatMap(t -> common(t, expression.type()));
            }
        }
        for (Expression expression : expressions) {
            if (expression instanceof Literal) {
                type = type.flatMap(t -> withLiteral(t, expression));
            }
        }
        return type;
    }

    private static Optional<DataType> withLiteral(DataType type, Expression literal) {
        return type != PrimitiveType.NULL && LiteralConversion.of(literal, type).isPresent()
                ? Optional.of(type)
                : common(type, literal.type());
    }

    /// The type that values of both types convert to; empty where there is none.
    public static Optional<DataType> common(DataType left, DataType right) {
        if (left.equals(right) || right == PrimitiveType.NULL) {
            return Optional.of(left);
        }
        if (left == PrimitiveType.NULL) {
            return Optional.of(right);
        }
        if (left.numeric() && right.numeric()) {
            return Optional.of(number(left, right));
        }
        if (left.nested() && right.nested()) {
            return nested(left, right);
        }
        return moment(left) && moment(right)
                ? Optional.of(
                        left == PrimitiveType.TIMESTAMP_TZ || right == PrimitiveType.TIMESTAMP_TZ
                                ? PrimitiveType.TIMESTAMP_TZ
                                : PrimitiveType.TIMESTAMP)
                : Optional.empty();
    }

    /// Lists whose elements have a common type; structs of the same names in the same order.
    private static Optional<DataType> nested(DataType left, DataType right) {
        if (left instanceof ListType first && right instanceof ListType second) {
            return common(first.element().type(), second.element().type()).map(element -> ListTyping.listOf(element));
        }
        if (!(left instanceof StructType first && right instanceof StructType second)
                || !names(first).equals(names(second))) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < first.fields().size(); i++) {
            Field field = first.fields().get(i);
            Optional<DataType> type =
                    common(field.type(), second.fields().get(i).type());
            if (type.isEmpty()) {
                return Optional.empty();
            }
            fields.add(new Field(field.name(), type.get()));
        }
        return Optional.of(new StructType(fields));
    }

    private static List<String> names(StructType type) {
        return type.fields().stream().map(Field::name).toList();
    }

    private static boolean moment(DataType type) {
        return type.temporal() && type != PrimitiveType.TIME;
    }

    /// The type that two different numeric types are compared in. Decimals that would need more than 38 digits are
    /// compared as doubles.
    private static DataType number(DataType left, DataType right) {
        if (left.integer() && right.integer()) {
            return widerInteger(left, right);
        }
        if (left.floating() || right.floating()) {
            return PrimitiveType.DOUBLE;
        }
        DecimalType first = decimal(left);
        DecimalType second = decimal(right);
        int scale = Math.max(first.scale(), second.scale());
        int whole = Math.max(first.precision() - first.scale(), second.precision() - second.scale());
        return whole + scale > DecimalType.MAX_PRECISION
                ? PrimitiveType.DOUBLE
                : new DecimalType(Math.max(1, whole + scale), scale);
    }

    /// The wider of two integer types.
    static DataType widerInteger(DataType left, DataType right) {
        return left.layout().compareTo(right.layout()) >= 0 ? left : right;
    }

    /// The decimal type that holds all values of an integer or decimal type.
    static DecimalType decimal(DataType type) {
        return switch (type) {
            case PrimitiveType.INT8 -> new DecimalType(3, 0);
            case PrimitiveType.INT16 -> new DecimalType(5, 0);
            case PrimitiveType.INT32 -> new DecimalType(10, 0);
            case PrimitiveType.INT64 -> new DecimalType(19, 0);
            case DecimalType decimal -> decimal;
            default -> throw new IllegalArgumentException(type + " is neither integer nor decimal.");
        };
    }
}
