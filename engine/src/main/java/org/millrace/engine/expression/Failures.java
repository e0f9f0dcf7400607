package org.millrace.engine.expression;

import org.millrace.kernels.cast.Casts;
import org.millrace.plan.expression.Call;
import org.millrace.plan.expression.Case;
import org.millrace.plan.expression.Cast;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Cut;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.InList;
import org.millrace.plan.expression.Literal;
import org.millrace.plan.expression.UserCall;

/// Which expressions can refuse a value, so that they must see only the rows that reach them.
final class Failures {

    private Failures() {}

    /// Whether evaluating the expression can end in an error for some values.
    static boolean possible(Expression expression) {
        return switch (expression) {
            case ColumnRef _, Literal _ -> false;
            case Call call -> ofFunction(call) || ofOperands(call);
            case Cast cast -> !cast.trying() && Casts.canFail(cast.input().type(), cast.type()) || ofOperands(cast);
            case UserCall _ -> true;
            case Case _, InList _, Cut _ -> ofOperands(expression);
        };
    }

    private static boolean ofOperands(Expression expression) {
        return expression.operands().stream().anyMatch(Failures::possible);
    }

    private static boolean ofFunction(Call call) {
        return switch (call.function()) {
            case ADD, SUBTRACT, MULTIPLY, NEGATE, ABS -> !call.type().floating();
            case INTEGER_DIVIDE,
                    CONCAT,
                    REPEAT,
                    PAD_START,
                    PAD_END,
                    LIKE,
                    REGEXP_MATCHES,
                    REGEXP_REPLACE,
                    REGEXP_EXTRACT,
                    DATE_TRUNCATE,
                    DATE_ADD,
                    DATE_DIFFERENCE -> true;
            default -> false;
        };
    }
}
