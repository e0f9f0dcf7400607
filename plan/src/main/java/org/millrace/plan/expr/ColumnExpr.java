package org.millrace.plan.expr;

/// A column by its name.
///
/// @param name the name, exactly
public record ColumnExpr(String name) implements Expr {

    @Override
    public String toString() {
        return name;
    }
}
