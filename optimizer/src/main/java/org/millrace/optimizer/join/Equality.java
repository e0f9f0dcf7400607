package org.millrace.optimizer.join;

import org.millrace.plan.expression.Call;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;
import org.millrace.plan.relation.JoinKey;
import org.millrace.vectors.PrimitiveType;

/// Two expressions over the columns of all sources that must be equal.
///
/// @param left         one of them
/// @param right        the other one
/// @param nullSafe     whether a missing value equals a missing value
/// @param leftSources  the sources that the left one reads, one bit each
/// @param rightSources the sources that the right one reads
record Equality(Expression left, Expression right, boolean nullSafe, long leftSources, long rightSources) {

    /// Whether each of two disjoint sets of sources has one of the sides.
    boolean crosses(long some, long others) {
        return within(leftSources, some) && within(rightSources, others)
                || within(leftSources, others) && within(rightSources, some);
    }

    /// Whether the left expression is one of these sources' alone.
    boolean leftWithin(long sources) {
        return within(leftSources, sources);
    }

    /// The key of a join whose left side has these sources, over the columns of all sources.
    JoinKey key(long leftSide) {
        return leftWithin(leftSide) ? new JoinKey(left, right, nullSafe) : new JoinKey(right, left, nullSafe);
    }

    /// All sources that it reads.
    long sources() {
        return leftSources | rightSources;
    }

    /// The same as a condition.
    Expression condition() {
        return new Call(
                nullSafe ? Function.NOT_DISTINCT : Function.EQUAL,
                java.util.List.of(left, right),
                PrimitiveType.BOOLEAN);
    }

    static boolean within(long some, long all) {
        return (some & ~all) == 0;
    }
}
