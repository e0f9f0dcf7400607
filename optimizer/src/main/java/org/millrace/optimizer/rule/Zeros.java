package org.millrace.optimizer.rule;

import org.millrace.plan.expression.Call;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Cut;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.InList;

/// Which expressions give the same for equal values. Grouping takes -0.0 and 0.0 for the same key and shows the one
/// that came first; a condition such as `1 / key > 0`, which tells them apart, must look at the one that is shown.
final class Zeros {

    private Zeros() {}

    /// Whether the expression gives the same for -0.0 and 0.0 in each column; in doubt it does not.
    static boolean alike(Expression expression) {
        return switch (expression) {
            case ColumnRef column -> !column.type().floating() && !column.type().nested();
            case InList in -> compared(in.input());
            case Cut cut -> compared(cut.input());
            case Call call when compares(call) -> call.operands().stream().allMatch(Zeros::compared);
            default -> expression.operands().stream().allMatch(Zeros::alike);
        };
    }

    private static boolean compared(Expression operand) {
        return operand instanceof ColumnRef || alike(operand);
    }

    private static boolean compares(Call call) {
        return switch (call.function()) {
            case EQUAL,
                    NOT_EQUAL,
                    LESS,
                    LESS_OR_EQUAL,
                    GREATER,
                    GREATER_OR_EQUAL,
                    NOT_DISTINCT,
                    IS_NULL,
                    IS_NOT_NULL,
                    IS_NAN -> true;
            default -> false;
        };
    }
}
