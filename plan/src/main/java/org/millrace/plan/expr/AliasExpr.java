package org.millrace.plan.expr;

/// An expression with the name of the column that it becomes.
///
/// @param input the values
/// @param name  the column's name
public record AliasExpr(Expr input, String name) implements Expr {

    @Override
    public String toString() {
        return input + " AS " + name;
    }
}
