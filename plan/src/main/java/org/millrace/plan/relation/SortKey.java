package org.millrace.plan.relation;

import org.millrace.plan.expression.Expression;

/// What rows are ordered by. NaN is above every number; strings order by their bytes.
///
/// @param expression the value
/// @param descending whether the greatest comes first
/// @param nullsFirst whether rows without a value come before all others
public record SortKey(Expression expression, boolean descending, boolean nullsFirst) {

    @Override
    public String toString() {
        return expression + (descending ? " DESC" : "") + (nullsFirst ? " NULLS FIRST" : "");
    }
}
