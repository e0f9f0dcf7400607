package org.millrace.engine.lower;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.millrace.engine.bound.ScanBound;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.relation.Filter;
import org.millrace.plan.relation.Join;
import org.millrace.plan.relation.JoinKey;
import org.millrace.plan.relation.Project;
import org.millrace.source.Table;

/// The way of a bound from the operator that knows it down to the scan whose column it is about: through everything
/// that
/// neither changes the column nor needs rows that are not wanted.
///
/// @param column  the position of the column in the relation that the bound has come to
/// @param passes  whether an expression may be computed for fewer rows
/// @param arrival makes the end of the connection at a table's column
record BoundRoute(int column, Predicate<Expression> passes, BiFunction<Table, Integer, ScanBound> arrival) {

    /// The same way at another column.
    private BoundRoute at(int newColumn) {
        return new BoundRoute(newColumn, passes, arrival);
    }

    /// The way through a filter; empty where there is none.
    Optional<BoundRoute> through(Filter filter) {
        return passes.test(filter.condition()) ? Optional.of(this) : Optional.empty();
    }

    /// The way through a projection; empty where there is none.
    Optional<BoundRoute> through(Project project) {
        boolean passable = project.columns().stream().allMatch(computed -> passes.test(computed.expression()));
        return passable && project.columns().get(column).expression() instanceof ColumnRef reference
                ? Optional.of(at(reference.index()))
                : Optional.empty();
    }

    /// The way into the left side of a join, unless rows of the right side would come out without a match then.
    Optional<BoundRoute> intoLeft(Join join) {
        return column < leftColumns(join) && !join.type().keepsRight() && passable(join)
                ? Optional.of(this)
                : Optional.empty();
    }

    /// The way into the right side of a join, unless rows of the left side would come out without a match then.
    Optional<BoundRoute> intoRight(Join join) {
        return column >= leftColumns(join) && !join.type().keepsLeft() && passable(join)
                ? Optional.of(at(column - leftColumns(join)))
                : Optional.empty();
    }

    private static int leftColumns(Join join) {
        return join.left().schema().size();
    }

    private boolean passable(Join join) {
        Expression condition = join.condition();
        List<JoinKey> keys = join.keys();
        return (condition == null || passes.test(condition))
                && keys.stream().allMatch(key -> passes.test(key.left()) && passes.test(key.right()));
    }
}
