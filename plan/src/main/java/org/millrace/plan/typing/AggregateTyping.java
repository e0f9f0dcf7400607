package org.millrace.plan.typing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.QueryException;
import org.millrace.plan.expr.AggregateExpr;
import org.millrace.plan.expr.Expr;
import org.millrace.plan.expression.AggregateCall;
import org.millrace.plan.expression.AggregateFunction;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Literal;
import org.millrace.plan.expression.Literals;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.Field;
import org.millrace.vectors.Layout;
import org.millrace.vectors.ListType;
import org.millrace.vectors.PrimitiveType;

/// The typed form of each aggregate; [AggregateFunction] says what the forms are.
final class AggregateTyping {

    private AggregateTyping() {}

    /// The aggregate over the rows that `binder` knows.
    static AggregateCall bind(AggregateExpr aggregate, Binder binder) {
        if (aggregate.function() == AggregateFunction.USER) {
            return UserAggregateTyping.bind(aggregate, binder);
        }
        boolean pair = PairTyping.covers(aggregate.function());
        int wanted = aggregate.function() == AggregateFunction.COUNT_ALL ? 0 : pair ? 2 : 1;
        if (aggregate.arguments().size() != wanted) {
            throw new QueryException(aggregate.function().spelling() + " takes " + wanted + " arguments, not "
                    + aggregate.arguments().size() + ".");
        }
        Expr condition = aggregate.filter();
        Expression filter = condition == null ? null : binder.condition(condition);
        if (wanted == 0) {
            return new AggregateCall(AggregateFunction.COUNT_ALL, List.of(), false, filter, null, PrimitiveType.INT64);
        }
        Expression first = binder.bind(aggregate.arguments().getFirst());
        Expression argument = pair
                ? PairTyping.together(
                        aggregate, first, binder.bind(aggregate.arguments().getLast()))
                : argument(aggregate, first);
        return new AggregateCall(
                aggregate.function(),
                List.of(argument),
                aggregate.onlyDistinct(),
                filter,
                parameter(aggregate),
                result(aggregate.function(), pair ? PairTyping.first(argument) : argument.type()));
    }

    /// The argument as a type that the aggregate is implemented for.
    private static Expression argument(AggregateExpr aggregate, Expression value) {
        return switch (aggregate.function()) {
            case COUNT_ALL, COUNT, FIRST, LAST, LIST, SINGLE, MODE, USER -> value;
            case MIN, MAX, QUANTILE_DISCRETE, APPROX_COUNT_DISTINCT -> {
                require(!value.type().nested(), aggregate, value);
                yield value;
            }
            case SUM -> summand(aggregate, value);
            case MEAN -> average(aggregate, value);
            case VARIANCE_SAMPLE,
                    VARIANCE_POPULATION,
                    STDDEV_SAMPLE,
                    STDDEV_POPULATION,
                    SKEWNESS,
                    KURTOSIS,
                    QUANTILE,
                    APPROX_QUANTILE,
                    PRODUCT,
                    MEDIAN -> number(aggregate, value);
            case BIT_AND, BIT_OR, BIT_XOR -> {
                require(value.type().integer() || value.type() == PrimitiveType.NULL, aggregate, value);
                yield value.type() == PrimitiveType.NULL ? Coercion.to(value, PrimitiveType.INT64) : value;
            }
            case ARG_MIN,
                    ARG_MAX,
                    COVAR_POP,
                    COVAR_SAMP,
                    CORR,
                    REGR_SLOPE,
                    REGR_INTERCEPT,
                    REGR_R2,
                    REGR_COUNT,
                    REGR_AVGX,
                    REGR_AVGY,
                    REGR_SXX,
                    REGR_SYY,
                    REGR_SXY,
                    ORDERED_LIST,
                    ORDERED_STRING_AGGREGATE ->
                throw new QueryException(aggregate.function().spelling() + " takes two arguments.");
            case ANY, ALL -> exactly(PrimitiveType.BOOLEAN, aggregate, value);
            case STRING_AGGREGATE -> exactly(PrimitiveType.STRING, aggregate, value);
        };
    }

    private static Expression summand(AggregateExpr aggregate, Expression value) {
        if (value.type() == PrimitiveType.BOOLEAN) {
            return Coercion.to(value, PrimitiveType.INT64);
        }
        return value.type().integer() || value.type() instanceof DecimalType ? value : number(aggregate, value);
    }

    /// Narrow integers and decimals stay what they are: their sums are exact and cannot overflow.
    private static Expression average(AggregateExpr aggregate, Expression value) {
        boolean exact = (value.type().integer() && value.type() != PrimitiveType.INT64)
                || (value.type() instanceof DecimalType && value.type().layout() == Layout.INT64);
        return exact ? value : number(aggregate, value);
    }

    static Expression number(AggregateExpr aggregate, Expression value) {
        require(value.type().numeric() || value.type() == PrimitiveType.NULL, aggregate, value);
        return Coercion.to(value, PrimitiveType.DOUBLE);
    }

    static Expression exactly(DataType type, AggregateExpr aggregate, Expression value) {
        require(value.type().equals(type) || value.type() == PrimitiveType.NULL, aggregate, value);
        return Coercion.to(value, type);
    }

    private static void require(boolean holds, AggregateExpr aggregate, Expression value) {
        if (!holds) {
            throw new QueryException(
                    "There is no " + aggregate.function().spelling() + " of " + value.type() + ": " + aggregate + ".");
        }
    }

    private static DataType result(AggregateFunction function, DataType argument) {
        return switch (function) {
            case COUNT_ALL, COUNT, APPROX_COUNT_DISTINCT, REGR_COUNT -> PrimitiveType.INT64;
            case PRODUCT, COVAR_POP, COVAR_SAMP, CORR, REGR_SLOPE, REGR_INTERCEPT, REGR_R2 -> PrimitiveType.DOUBLE;
            case REGR_AVGX, REGR_AVGY, REGR_SXX, REGR_SYY, REGR_SXY -> PrimitiveType.DOUBLE;
            case ARG_MIN, ARG_MAX, MODE, BIT_AND, BIT_OR, BIT_XOR, ORDERED_STRING_AGGREGATE -> argument;
            case SUM -> sum(argument);
            case MEAN,
                    VARIANCE_SAMPLE,
                    VARIANCE_POPULATION,
                    STDDEV_SAMPLE,
                    STDDEV_POPULATION,
                    SKEWNESS,
                    KURTOSIS,
                    QUANTILE,
                    APPROX_QUANTILE,
                    MEDIAN -> PrimitiveType.DOUBLE;
            case MIN, MAX, FIRST, LAST, QUANTILE_DISCRETE, ANY, ALL, STRING_AGGREGATE, SINGLE, USER -> argument;
            case LIST, ORDERED_LIST -> new ListType(new Field("element", argument));
        };
    }

    private static DataType sum(DataType argument) {
        return argument instanceof DecimalType decimal
                ? new DecimalType(DecimalType.MAX_PRECISION, decimal.scale())
                : argument.integer() ? PrimitiveType.INT64 : PrimitiveType.DOUBLE;
    }

    private static @Nullable Literal parameter(AggregateExpr aggregate) {
        Literal parameter = aggregate.parameter();
        return switch (aggregate.function()) {
            case QUANTILE, QUANTILE_DISCRETE, APPROX_QUANTILE -> {
                if (parameter != null && parameter.object() instanceof Number number) {
                    double q = number.doubleValue();
                    if (q >= 0 && q <= 1) {
                        yield Literals.of(q);
                    }
                }
                throw new QueryException("A quantile is a number from 0 to 1, not " + parameter + ".");
            }
            case STRING_AGGREGATE, ORDERED_STRING_AGGREGATE -> {
                if (parameter != null && parameter.object() instanceof String) {
                    yield parameter;
                }
                throw new QueryException("The separator of string_aggregate is a text, not " + parameter + ".");
            }
            default -> null;
        };
    }
}
