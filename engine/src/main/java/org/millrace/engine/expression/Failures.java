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
import org.millrace.vectors.DataType;

/// Which expressions can refuse a value, so that they must see only the rows that reach them.
final class Failures {

    private Failures() {}

    /// Whether evaluating the expression can end in an error for some values.
    static boolean possible(Expression expression) {
        return switch (expression) {
            case ColumnRef _, Literal _ -> false;
            case Call call -> ofFunction(call) || ofOperands(call);
            case Cast cast -> !cast.trying() && canFail(cast.input().type(), cast.type()) || ofOperands(cast);
            case UserCall _ -> true;
            case Case _, InList _, Cut _ -> ofOperands(expression);
        };
    }

    private static boolean canFail(DataType from, DataType to) {
        return from.nested() || Casts.canFail(from, to);
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
                    DATE_DIFFERENCE,
                    DATE_ELAPSED,
                    SHIFT_LEFT,
                    GCD,
                    LCM,
                    FACTORIAL,
                    CHR,
                    UNHEX,
                    FROM_BASE64,
                    REGEXP_FULL_MATCH,
                    REGEXP_REPLACE_FIRST,
                    REGEXP_SPLIT,
                    REGEXP_EXTRACT_ALL,
                    GLOB,
                    LAST_DAY,
                    MAKE_DATE,
                    MAKE_TIME,
                    MAKE_TIMESTAMP,
                    TO_TIMESTAMP,
                    EPOCH_MICROS,
                    STRFTIME,
                    STRPTIME,
                    TRY_STRPTIME,
                    LIST_SUM,
                    LIST_CONCAT,
                    LIST_JOIN,
                    FLATTEN,
                    RANGE,
                    SERIES,
                    TIME_RANGE,
                    TIME_SERIES -> true;
            default -> false;
        };
    }
}
