package org.millrace.plan.expr;

import java.util.List;

/// All columns of the input in order, in a `select`.
///
/// @param except names of columns that are left out
public record AllColumnsExpr(List<String> except) implements Expr {

    /// Copies the list.
    public AllColumnsExpr {
        except = List.copyOf(except);
    }

    @Override
    public String toString() {
        return except.isEmpty() ? "*" : "* except " + except;
    }
}
