package org.millrace.plan.expr;

import org.millrace.plan.expression.Expression;

/// What has its type already, because somebody else resolved its names: how a query language with rules of its own for
/// names hands its operands on.
///
/// @param expression the expression, over the columns of the relation that it is used on
public record TypedExpr(Expression expression) implements Expr {

    @Override
    public String toString() {
        return expression.toString();
    }
}
