package org.millrace.plan.expr;

/// What can be computed from the rows around a row: an aggregate or a window function.
public sealed interface WindowOperand permits AggregateExpr, WindowFunctionExpr {

    /// The same over the rows of a window, for each row: `col("price").sum().over(Window.partitionBy("category"))`.
    default WindowExpr over(Window window) {
        return new WindowExpr(this, window);
    }
}
