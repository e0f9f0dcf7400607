package org.millrace.plan.expr;

/// How rows are sorted by an expression.
public sealed interface OrderMethods permits Expr {

    /// The least first.
    default OrderExpr asc() {
        return new OrderExpr(order().input(), false, order().nullsBefore());
    }

    /// The greatest first.
    default OrderExpr desc() {
        return new OrderExpr(order().input(), true, order().nullsBefore());
    }

    /// Rows without a value before all others.
    default OrderExpr nullsFirst() {
        return new OrderExpr(order().input(), order().descending(), true);
    }

    /// Rows without a value after all others, which is the default.
    default OrderExpr nullsLast() {
        return new OrderExpr(order().input(), order().descending(), false);
    }

    private OrderExpr order() {
        return OrderExpr.of((Expr) this);
    }
}
