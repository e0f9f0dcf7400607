package org.millrace.plan.expr;

import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.WindowFunction;

/// Values of other rows of a window; `over` says which window.
public sealed interface WindowMethods permits Expr {

    /// The value of the row before; null for the first row.
    default WindowFunctionExpr lag() {
        return lag(1);
    }

    /// The value so many rows before; null where there is no such row.
    default WindowFunctionExpr lag(long rows) {
        return lag(rows, null);
    }

    /// The value so many rows before; `otherwise` where there is no such row.
    default WindowFunctionExpr lag(long rows, @Nullable Object otherwise) {
        return WindowFunctionExpr.of(WindowFunction.LAG, this, rows, otherwise);
    }

    /// The value of the next row; null for the last row.
    default WindowFunctionExpr lead() {
        return lead(1);
    }

    /// The value so many rows after; null where there is no such row.
    default WindowFunctionExpr lead(long rows) {
        return lead(rows, null);
    }

    /// The value so many rows after; `otherwise` where there is no such row.
    default WindowFunctionExpr lead(long rows, @Nullable Object otherwise) {
        return WindowFunctionExpr.of(WindowFunction.LEAD, this, rows, otherwise);
    }

    /// The value of the first row of the frame, which may be missing.
    default WindowFunctionExpr firstValue() {
        return WindowFunctionExpr.of(WindowFunction.FIRST_VALUE, this);
    }

    /// The value of the last row of the frame, which may be missing.
    default WindowFunctionExpr lastValue() {
        return WindowFunctionExpr.of(WindowFunction.LAST_VALUE, this);
    }

    /// The value of one row of the frame, counted from 1; null where there are fewer rows.
    default WindowFunctionExpr nthValue(long n) {
        return WindowFunctionExpr.of(WindowFunction.NTH_VALUE, this, n);
    }
}
