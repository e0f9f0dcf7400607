package org.millrace.plan.typing;

import org.millrace.errors.QueryException;
import org.millrace.plan.expr.AggregateExpr;
import org.millrace.plan.expr.ColumnExpr;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.vectors.Schema;

/// The rows of one relation: names are its columns, and there are no aggregates.
///
/// @param schema the relation's columns
record RowScope(Schema schema) implements Scope {

    @Override
    public Expression column(ColumnExpr column) {
        return columnNamed(column.name());
    }

    /// The first column of this name.
    ColumnRef columnNamed(String name) {
        int index = schema.indexOf(name).orElseThrow(() -> unknown(name));
        return new ColumnRef(index, schema.field(index));
    }

    private QueryException unknown(String name) {
        String hint = NearestName.of(name, schema.names())
                .map(near -> " Did you mean '" + near + "'?")
                .orElse("");
        return new QueryException("There is no column '" + name + "'." + hint + " The columns are: "
                + String.join(", ", schema.names()) + ".");
    }

    @Override
    public Expression aggregate(AggregateExpr aggregate) {
        throw new QueryException("The aggregate " + aggregate
                + " cannot stand here: aggregates belong into agg(...) or select(...), not into one another.");
    }
}
