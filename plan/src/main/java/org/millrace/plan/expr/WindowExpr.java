package org.millrace.plan.expr;

/// A value for each row from the rows around it.
///
/// @param function what is computed
/// @param window   from which rows
public record WindowExpr(WindowOperand function, Window window) implements Expr {

    @Override
    public String toString() {
        return function + " over (" + window + ")";
    }
}
