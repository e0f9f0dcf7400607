package org.millrace.plan.typing;

import java.util.List;
import org.millrace.errors.QueryException;
import org.millrace.plan.expr.AggregateExpr;
import org.millrace.plan.expr.WindowExpr;
import org.millrace.plan.expr.WindowFunctionExpr;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Literal;
import org.millrace.plan.expression.Literals;
import org.millrace.plan.expression.WindowCall;
import org.millrace.plan.expression.WindowFrame;
import org.millrace.plan.expression.WindowFunction;
import org.millrace.plan.relation.SortKey;
import org.millrace.vectors.DataType;
import org.millrace.vectors.PrimitiveType;

/// The typed form of each window call; [WindowFunction] says what the forms are.
final class WindowTyping {

    private WindowTyping() {}

    /// The call over the rows that `binder` knows.
    ///
    /// @param order the window's order keys
    static WindowCall bind(WindowExpr window, List<SortKey> order, Binder binder) {
        WindowFrame frame = FrameTyping.frame(window.window(), order);
        return switch (window.function()) {
            case AggregateExpr aggregate ->
                new WindowCall.AggregateOver(AggregateTyping.bind(aggregate, binder), frame);
            case WindowFunctionExpr function -> function(function, frame, binder);
        };
    }

    private static WindowCall function(WindowFunctionExpr written, WindowFrame frame, Binder binder) {
        WindowFunction function = written.function();
        if (written.nullsIgnored() && !function.picks()) {
            throw new QueryException(function.spelling() + " looks at no values: it cannot ignore nulls.");
        }
        List<Expression> arguments = arguments(function, binder.bindAll(written.arguments()));
        return new WindowCall.FunctionOver(
                function,
                arguments,
                written.nullsIgnored(),
                function.framed() ? frame : WindowFrame.WHOLE,
                type(function, arguments));
    }

    private static List<Expression> arguments(WindowFunction function, List<Expression> given) {
        return switch (function) {
            case ROW_NUMBER, RANK, DENSE_RANK, PERCENT_RANK, CUME_DIST -> given;
            case NTILE -> List.of(number(function, given.getFirst(), 1));
            case FIRST_VALUE, LAST_VALUE -> given;
            case NTH_VALUE -> List.of(given.getFirst(), number(function, given.get(1), 1));
            case LAG, LEAD -> {
                Expression distance = number(function, given.get(1), Long.MIN_VALUE + 1);
                List<Expression> values = Coercion.align(List.of(given.getFirst(), given.get(2)))
                        .orElseThrow(() -> new QueryException("The default of " + function.spelling() + "("
                                + given.getFirst() + "), " + given.get(2) + ", has another type than its values: "
                                + given.get(2).type() + ", not "
                                + given.getFirst().type() + "."));
                yield List.of(values.getFirst(), distance, values.getLast());
            }
        };
    }

    private static Literal number(WindowFunction function, Expression given, long least) {
        if (given instanceof Literal literal
                && literal.type().integer()
                && literal.object() instanceof Number number
                && number.longValue() >= least) {
            return Literals.of(PrimitiveType.INT64, number.longValue());
        }
        throw new QueryException(function.spelling() + " needs a whole number" + (least == 1 ? " from 1" : "")
                + " that the query gives, not " + given + ".");
    }

    private static DataType type(WindowFunction function, List<Expression> arguments) {
        return switch (function) {
            case ROW_NUMBER, RANK, DENSE_RANK, NTILE -> PrimitiveType.INT64;
            case PERCENT_RANK, CUME_DIST -> PrimitiveType.DOUBLE;
            case LAG, LEAD, FIRST_VALUE, LAST_VALUE, NTH_VALUE ->
                arguments.getFirst().type();
        };
    }
}
