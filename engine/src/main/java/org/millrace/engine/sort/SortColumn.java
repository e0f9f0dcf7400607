package org.millrace.engine.sort;

import org.millrace.engine.expression.CompiledExpression;
import org.millrace.engine.order.SortOrder;

/// A key that rows are ordered by.
///
/// @param expression the value
/// @param column     the position of the input's column that it is, so that its values are not held twice; -1 where
///                   it is computed
/// @param order      how values are ordered; of the expression's type
public record SortColumn(CompiledExpression expression, int column, SortOrder order) {

    /// A key over the values of `expression`.
    public static SortColumn of(CompiledExpression expression, int column, boolean descending, boolean nullsFirst) {
        return new SortColumn(expression, column, new SortOrder(expression.type(), descending, nullsFirst));
    }

    @Override
    public String toString() {
        return expression + (order.descending() ? " DESC" : "") + (order.nullsFirst() ? " NULLS FIRST" : "");
    }
}
