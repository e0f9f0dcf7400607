package org.millrace.plan.typing;

import java.util.List;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;
import org.millrace.plan.expression.Literal;
import org.millrace.plan.expression.Literals;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.PrimitiveType;

/// The types of the four operations and their kin.
final class ArithmeticTyping {

    private static final Expression DAY = Literals.of("day");

    private ArithmeticTyping() {}

    static Expression call(Arguments arguments) {
        if (arguments.function() == Function.NEGATE) {
            return negate(arguments.between(1, 1));
        }
        arguments.between(2, 2);
        if (arguments.type(0).temporal() || arguments.type(1).temporal()) {
            return ofDates(arguments);
        }
        return switch (arguments.function()) {
            case DIVIDE -> arguments.callEach(PrimitiveType.DOUBLE, arguments::asDouble);
            case INTEGER_DIVIDE -> integers(arguments);
            default -> numbers(arguments);
        };
    }

    private static Expression negate(Arguments arguments) {
        DataType type = arguments.type(0);
        return type.integer() || type instanceof DecimalType
                ? arguments.call(type, arguments.at(0))
                : arguments.callEach(PrimitiveType.DOUBLE, arguments::asDouble);
    }

    private static Expression integers(Arguments arguments) {
        DataType left = orOther(arguments.type(0), arguments.type(1));
        DataType right = orOther(arguments.type(1), left);
        if (!left.integer() || !right.integer()) {
            throw arguments.wrongTypes();
        }
        DataType type = Coercion.widerInteger(left, right);
        return arguments.callEach(type, i -> Coercion.to(arguments.at(i), type));
    }

    private static Expression numbers(Arguments arguments) {
        DataType left = orOther(arguments.type(0), arguments.type(1));
        DataType right = orOther(arguments.type(1), left);
        if (left.integer() && right.integer()) {
            return integers(arguments);
        }
        boolean decimals = !left.floating() && !right.floating() && left.numeric() && right.numeric();
        return decimals
                ? decimals(arguments, digits(arguments.at(0), left), digits(arguments.at(1), right))
                : arguments.callEach(PrimitiveType.DOUBLE, arguments::asDouble);
    }

    /// A literal without a type takes the other operand's.
    private static DataType orOther(DataType type, DataType other) {
        return type == PrimitiveType.NULL ? other : type;
    }

    /// The decimal type of an operand; an integer literal counts only the digits that it has.
    private static DecimalType digits(Expression operand, DataType type) {
        if (operand instanceof Literal literal && type.integer() && literal.object() instanceof Number number) {
            int count =
                    Long.toString(Math.abs(number.longValue())).replace("-", "").length();
            return new DecimalType(count, 0);
        }
        return Coercion.decimal(type);
    }

    private static Expression decimals(Arguments arguments, DecimalType left, DecimalType right) {
        if (arguments.function() == Function.MULTIPLY) {
            return product(arguments, left, right);
        }
        int scale = Math.max(left.scale(), right.scale());
        int whole = Math.max(left.precision() - left.scale(), right.precision() - right.scale());
        int carry = arguments.function() == Function.MODULO ? 0 : 1;
        DecimalType type = capped(whole + scale + carry, scale);
        return arguments.callEach(type, i -> Coercion.to(arguments.at(i), type));
    }

    /// The exact product: scales add up. Operands keep their scale and their layout, which may be narrower than the
    /// result's.
    private static Expression product(Arguments arguments, DecimalType left, DecimalType right) {
        if (left.scale() + right.scale() > DecimalType.MAX_PRECISION) {
            throw arguments.wrongTypes();
        }
        DecimalType type = capped(left.precision() + right.precision(), left.scale() + right.scale());
        return arguments.call(type, Coercion.to(arguments.at(0), left), Coercion.to(arguments.at(1), right));
    }

    private static DecimalType capped(int precision, int scale) {
        return new DecimalType(Math.clamp(precision, 1, DecimalType.MAX_PRECISION), scale);
    }

    /// Dates and whole numbers of days, and differences of dates.
    private static Expression ofDates(Arguments arguments) {
        boolean adds = arguments.function() == Function.ADD;
        if (!adds && arguments.function() != Function.SUBTRACT) {
            throw arguments.wrongTypes();
        }
        boolean dateFirst = arguments.type(0) == PrimitiveType.DATE;
        Expression left = arguments.at(0);
        Expression right = dateIfText(arguments.at(1));
        if (dateFirst && right.type().integer()) {
            return daysLater(left, adds ? right : negative(right));
        }
        if (adds && left.type().integer() && right.type() == PrimitiveType.DATE) {
            return daysLater(right, left);
        }
        if (!adds && dateFirst && right.type() == PrimitiveType.DATE) {
            return FunctionTyping.call(Function.DATE_DIFFERENCE, List.of(DAY, right, left));
        }
        throw arguments.wrongTypes();
    }

    private static Expression dateIfText(Expression operand) {
        return operand.type() == PrimitiveType.STRING
                ? LiteralConversion.of(operand, PrimitiveType.DATE)
                        .map(Expression.class::cast)
                        .orElse(operand)
                : operand;
    }

    private static Expression daysLater(Expression date, Expression days) {
        return FunctionTyping.call(Function.DATE_ADD, List.of(DAY, days, date));
    }

    private static Expression negative(Expression days) {
        return FunctionTyping.call(Function.NEGATE, List.of(Coercion.to(days, PrimitiveType.INT64)));
    }
}
