package org.millrace.plan.expr;

import java.util.ArrayList;
import java.util.List;
import org.millrace.plan.expression.Function;

/// What rows are sorted by, and how. Rows without a value come last unless told otherwise, in either direction.
///
/// @param input       the value
/// @param descending  whether the greatest comes first
/// @param nullsBefore whether rows without a value come before all others
public record OrderExpr(Expr input, boolean descending, boolean nullsBefore) implements Expr {

    /// An expression as a sort key: as it is if it says how, ascending otherwise.
    public static OrderExpr of(Expr expression) {
        return expression instanceof OrderExpr order ? order : new OrderExpr(expression, false, false);
    }

    /// Some sort keys as one value that is ordered as they are.
    static Expr key(Expr... keys) {
        List<Expr> arguments = new ArrayList<>();
        for (Expr each : keys) {
            OrderExpr order = of(each);
            arguments.add(order.input());
            arguments.add(Expr.of(
                    (order.descending() ? "desc" : "asc") + (order.nullsBefore() ? " nulls first" : " nulls last")));
        }
        return new FunctionExpr(Function.ORDER_KEY, arguments);
    }

    @Override
    public String toString() {
        return input + (descending ? " DESC" : "") + (nullsBefore ? " NULLS FIRST" : "");
    }
}
