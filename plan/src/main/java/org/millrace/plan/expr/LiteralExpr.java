package org.millrace.plan.expr;

import org.millrace.plan.expression.Literal;

/// A value.
///
/// @param literal the value with the type that its Java class stands for
public record LiteralExpr(Literal literal) implements Expr {

    @Override
    public String toString() {
        return literal.toString();
    }
}
