package org.millrace.optimizer.rule;

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
import org.millrace.vectors.PrimitiveType;

/// Which expressions may fail for some value: integers that overflow, text that is no number.
public final class Failure {

    private Failure() {}

    /// Whether the expression may fail; in doubt it may.
    public static boolean possible(Expression expression) {
        return ofItself(expression) || expression.operands().stream().anyMatch(Failure::possible);
    }

    private static boolean ofItself(Expression expression) {
        return switch (expression) {
            case ColumnRef _, Literal _, Case _, InList _, Cut _ -> false;
            case Cast cast -> !cast.trying() && !widens(cast.input().type(), cast.type());
            case Call call -> !safe(call);
            case UserCall _ -> true;
        };
    }

    private static boolean widens(DataType from, DataType to) {
        return to == PrimitiveType.DOUBLE && from.numeric()
                || to.integer() && from.integer() && to.layout().compareTo(from.layout()) >= 0;
    }

    private static boolean safe(Call call) {
        return switch (call.function()) {
            case ADD, SUBTRACT, MULTIPLY, NEGATE, ABS, MODULO -> call.type() == PrimitiveType.DOUBLE;
            // A pattern can only be wrong where it has an escape.
            case LIKE -> call.operands().size() == 2;
            case INTEGER_DIVIDE,
                    REPEAT,
                    PAD_START,
                    PAD_END,
                    CONCAT,
                    REPLACE,
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
                    TIME_SERIES -> false;
            default -> true;
        };
    }
}
