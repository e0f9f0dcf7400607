package org.millrace.plan.relation;

import org.millrace.plan.expression.Expression;

/// Two values that must be equal for rows to match, as EQUAL compares: NaN equals NaN, -0.0 equals 0.0.
///
/// @param left     over the columns of the left side
/// @param right    over the columns of the right side, of the same type
/// @param nullSafe whether a missing value equals a missing value; it equals nothing otherwise
public record JoinKey(Expression left, Expression right, boolean nullSafe) {

    @Override
    public String toString() {
        return left + (nullSafe ? " <=> " : " = ") + right;
    }
}
