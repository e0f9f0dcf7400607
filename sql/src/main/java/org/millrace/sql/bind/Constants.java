package org.millrace.sql.bind;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.Literal;
import org.millrace.plan.expression.Literals;
import org.millrace.sql.tree.Phrase;
import org.millrace.vectors.DecimalType;

/// The values of constants and parameters.
///
/// @param context the statement
record Constants(Context context) {

    private static final BigInteger LEAST_INT = BigInteger.valueOf(Integer.MIN_VALUE);
    private static final BigInteger GREATEST_INT = BigInteger.valueOf(Integer.MAX_VALUE);
    private static final BigInteger LEAST_LONG = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger GREATEST_LONG = BigInteger.valueOf(Long.MAX_VALUE);

    /// A number: int32 where it fits, else int64, else a decimal; with a point a decimal of just its digits; with an
    /// exponent, or with more digits than a decimal has, a double.
    Literal number(Phrase.NumberConstant constant, boolean negative) {
        String text = negative ? "-" + constant.text() : constant.text();
        try {
            boolean exponent = text.indexOf('e') >= 0 || text.indexOf('E') >= 0;
            if (exponent) {
                return Literals.of(Double.parseDouble(text));
            }
            if (text.indexOf('.') < 0) {
                return whole(new BigInteger(text));
            }
            BigDecimal number = new BigDecimal(text);
            boolean fits = Math.max(number.precision(), number.scale()) <= DecimalType.MAX_PRECISION;
            return fits ? Literals.of(number) : Literals.of(number.doubleValue());
        } catch (NumberFormatException wrong) {
            throw context.error(constant.at(), "'" + constant.text() + "' is no number.");
        }
    }

    private static Literal whole(BigInteger number) {
        if (number.compareTo(LEAST_INT) >= 0 && number.compareTo(GREATEST_INT) <= 0) {
            return Literals.of(number.intValue());
        }
        if (number.compareTo(LEAST_LONG) >= 0 && number.compareTo(GREATEST_LONG) <= 0) {
            return Literals.of(number.longValue());
        }
        boolean fits = new BigDecimal(number).precision() <= DecimalType.MAX_PRECISION;
        return fits ? Literals.of(number) : Literals.of(number.doubleValue());
    }

    Literal parameter(Phrase.Parameter parameter) {
        return Literals.of(value(parameter));
    }

    private @Nullable Object value(Phrase.Parameter parameter) {
        String name = parameter.name();
        if (name != null) {
            if (!context.parameters().named().containsKey(name)) {
                throw context.error(parameter.at(), "no value was given for the parameter $" + name + ".");
            }
            return context.parameters().named().get(name);
        }
        int given = context.parameters().positional().size();
        if (parameter.number() > given) {
            throw context.error(
                    parameter.at(),
                    "no value was given for parameter " + parameter.number() + ": there are " + given + " values.");
        }
        return context.parameters().positional().get(parameter.number() - 1);
    }
}
