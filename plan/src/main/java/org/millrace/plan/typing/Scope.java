package org.millrace.plan.typing;

import org.millrace.errors.QueryException;
import org.millrace.plan.expr.AggregateExpr;
import org.millrace.plan.expr.ColumnExpr;
import org.millrace.plan.expr.WindowExpr;
import org.millrace.plan.expression.Expression;

/// What names and aggregates stand for where an expression is written.
interface Scope {

    /// The column of this name; a [org.millrace.errors.QueryException] where there is none.
    Expression column(ColumnExpr column);

    /// The value of a window function; a [org.millrace.errors.QueryException] where there can be none.
    default Expression window(WindowExpr window) {
        throw new QueryException("The window function " + window
                + " cannot stand here: it belongs into select(...) or withColumns(...), beside no aggregate and in no"
                + " other window function. Make it a column first.");
    }

    /// The value of an aggregate; a [org.millrace.errors.QueryException] where there can be none.
    Expression aggregate(AggregateExpr aggregate);
}
