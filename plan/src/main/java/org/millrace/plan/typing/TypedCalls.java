package org.millrace.plan.typing;

import java.util.List;
import org.millrace.plan.expr.AggregateExpr;
import org.millrace.plan.expr.WindowExpr;
import org.millrace.plan.expression.AggregateCall;
import org.millrace.plan.expression.WindowCall;
import org.millrace.plan.relation.SortKey;
import org.millrace.vectors.Schema;

/// Calls whose operands have their types already ([org.millrace.plan.expr.TypedExpr]): a name in them is an error.
public final class TypedCalls {

    private static final Binder NAMELESS = new Binder(new Schema(List.of()));

    private TypedCalls() {}

    /// The typed form of an aggregate.
    public static AggregateCall aggregate(AggregateExpr aggregate) {
        return AggregateTyping.bind(aggregate, NAMELESS);
    }

    /// The typed form of a window function.
    ///
    /// @param order the order keys of its window
    public static WindowCall window(WindowExpr window, List<SortKey> order) {
        return WindowTyping.bind(window, order, NAMELESS);
    }
}
