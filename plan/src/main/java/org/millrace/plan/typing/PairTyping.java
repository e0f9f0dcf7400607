package org.millrace.plan.typing;

import java.util.List;
import org.millrace.errors.QueryException;
import org.millrace.plan.expr.AggregateExpr;
import org.millrace.plan.expression.AggregateFunction;
import org.millrace.plan.expression.Call;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Field;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.StructType;

/// Aggregates of two arguments, which become one struct, because an aggregate has one argument.
final class PairTyping {

    private PairTyping() {}

    /// Whether the function takes two arguments.
    static boolean covers(AggregateFunction function) {
        return switch (function) {
            case ARG_MIN, ARG_MAX, ORDERED_LIST, ORDERED_STRING_AGGREGATE -> true;
            case COVAR_POP, COVAR_SAMP, CORR -> true;
            case REGR_COUNT, REGR_AVGX, REGR_AVGY, REGR_SXX, REGR_SYY, REGR_SXY -> true;
            case REGR_SLOPE, REGR_INTERCEPT, REGR_R2 -> true;
            default -> false;
        };
    }

    /// Both arguments as one.
    static Expression together(AggregateExpr aggregate, Expression first, Expression second) {
        if (aggregate.onlyDistinct()) {
            throw new QueryException("An aggregate of two values cannot be distinct: " + aggregate + ".");
        }
        return switch (aggregate.function()) {
            case ARG_MIN, ARG_MAX -> {
                Expression by = second.type().nested()
                        ? new Call(Function.SORT_KEY, List.of(second), PrimitiveType.BINARY)
                        : second;
                yield struct(first, by);
            }
            case ORDERED_LIST -> struct(first, key(aggregate, second));
            case ORDERED_STRING_AGGREGATE ->
                struct(AggregateTyping.exactly(PrimitiveType.STRING, aggregate, first), key(aggregate, second));
            default -> struct(AggregateTyping.number(aggregate, first), AggregateTyping.number(aggregate, second));
        };
    }

    /// The type of the first of two arguments that were put together.
    static DataType first(Expression both) {
        return ((StructType) both.type()).fields().getFirst().type();
    }

    private static Expression key(AggregateExpr aggregate, Expression key) {
        if (key.type() != PrimitiveType.BINARY) {
            throw new QueryException("The order of " + aggregate + " must be an order_key(...).");
        }
        return key;
    }

    private static Expression struct(Expression first, Expression second) {
        StructType type = new StructType(List.of(new Field("first", first.type()), new Field("second", second.type())));
        return new Call(Function.STRUCT_PACK, List.of(first, second), type);
    }
}
