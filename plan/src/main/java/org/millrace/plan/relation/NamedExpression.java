package org.millrace.plan.relation;

import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.vectors.Field;

/// An expression with the name of the column that it becomes.
///
/// @param name       the column's name
/// @param expression its values
public record NamedExpression(String name, Expression expression) {

    /// The column that it becomes.
    public Field field() {
        boolean nullable =
                !(expression instanceof ColumnRef column) || column.field().nullable();
        return new Field(name, expression.type(), nullable);
    }

    @Override
    public String toString() {
        return expression.toString().equals(name) ? name : expression + " AS " + name;
    }
}
