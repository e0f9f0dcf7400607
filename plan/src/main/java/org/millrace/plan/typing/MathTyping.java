package org.millrace.plan.typing;

import java.math.BigInteger;
import java.util.List;
import org.millrace.errors.QueryException;
import org.millrace.plan.expression.Case;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;
import org.millrace.plan.expression.Literal;
import org.millrace.plan.expression.Literals;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.PrimitiveType;

/// The types of mathematical functions that are more than double to double.
final class MathTyping {

    /// Ten to the power of more is no int64.
    private static final int MOST_WHOLE_DIGITS = 18;

    private MathTyping() {}

    static Expression isNaN(Arguments arguments) {
        if (!arguments.type(0).floating()) {
            throw arguments.wrongTypes();
        }
        return arguments.call(PrimitiveType.BOOLEAN, arguments.at(0));
    }

    /// Functions that keep integers and decimals what they are where that is possible.
    static Expression inOwnType(Arguments arguments) {
        DataType type = arguments.type(0);
        if (arguments.function() == Function.ROUND) {
            return round(arguments);
        }
        arguments.between(1, 1);
        if (arguments.function() == Function.ABS && (type.integer() || type instanceof DecimalType)) {
            return arguments.call(type, arguments.at(0));
        }
        return type.integer() ? arguments.at(0) : arguments.callEach(PrimitiveType.DOUBLE, arguments::asDouble);
    }

    private static Expression round(Arguments arguments) {
        int digits = arguments.size() == 1 ? 0 : digits(arguments);
        DataType type = arguments.type(0);
        if (type.integer() && digits >= 0) {
            return arguments.at(0);
        }
        if (type.integer()) {
            return wholeDigits(arguments.at(0), digits);
        }
        if (type instanceof DecimalType decimal && digits >= 0) {
            return rounded(arguments.at(0), decimal, digits);
        }
        if (!type.floating() && type != PrimitiveType.NULL) {
            throw type.numeric()
                    ? new QueryException("round to " + digits + " digits needs a double, but " + arguments.at(0)
                            + " is " + type + ": convert it with cast(...).")
                    : arguments.wrongTypes();
        }
        return arguments.size() == 1
                ? arguments.call(PrimitiveType.DOUBLE, arguments.asDouble(0))
                : arguments.call(
                        PrimitiveType.DOUBLE, arguments.asDouble(0), Coercion.to(arguments.at(1), PrimitiveType.INT32));
    }

    private static int digits(Arguments arguments) {
        if (arguments.at(1) instanceof Literal literal
                && literal.type().integer()
                && literal.object() instanceof Number number
                && Math.abs(number.longValue()) <= 400) {
            return number.intValue();
        }
        throw new QueryException(
                "The digits of round must be a whole number that the query gives, not " + arguments.at(1) + ".");
    }

    /// Whole tens, hundreds and so on: the quotient, one more where the rest is half of the divisor or above.
    private static Expression wholeDigits(Expression value, int digits) {
        if (digits < -MOST_WHOLE_DIGITS) {
            return call(Function.MULTIPLY, value, Literals.of(0));
        }
        long power = BigInteger.TEN.pow(-digits).longValueExact();
        Expression wide = Coercion.to(value, PrimitiveType.INT64);
        Literal unit = Literals.of(power);
        Expression whole = call(Function.MULTIPLY, call(Function.INTEGER_DIVIDE, wide, unit), unit);
        Expression rest = call(Function.MODULO, wide, unit);
        Expression more = new Case(
                List.of(
                        new Case.Branch(call(Function.GREATER_OR_EQUAL, rest, Literals.of(power / 2)), unit),
                        new Case.Branch(
                                call(Function.LESS_OR_EQUAL, rest, Literals.of(-power / 2)), Literals.of(-power))),
                Literals.of(0L));
        return Coercion.to(call(Function.ADD, whole, more), value.type());
    }

    private static Expression call(Function function, Expression left, Expression right) {
        return FunctionTyping.call(function, List.of(left, right));
    }

    /// Casts of decimals round half away from zero, so that rounding one is a cast.
    private static Expression rounded(Expression value, DecimalType type, int digits) {
        if (digits >= type.scale()) {
            return value;
        }
        int precision = Math.min(DecimalType.MAX_PRECISION, type.precision() - type.scale() + digits + 1);
        return Coercion.to(value, new DecimalType(precision, digits));
    }
}
