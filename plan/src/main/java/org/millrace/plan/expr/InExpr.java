package org.millrace.plan.expr;

import java.util.List;
import java.util.stream.Collectors;

/// Whether a value is one of several.
///
/// @param input  what is looked up
/// @param values literals or other expressions
public record InExpr(Expr input, List<Expr> values) implements Expr {

    /// Copies the list.
    public InExpr {
        values = List.copyOf(values);
    }

    @Override
    public String toString() {
        return input + " IN " + values.stream().map(Object::toString).collect(Collectors.joining(", ", "(", ")"));
    }
}
