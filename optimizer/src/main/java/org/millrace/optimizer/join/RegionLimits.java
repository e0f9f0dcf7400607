package org.millrace.optimizer.join;

import java.util.function.Predicate;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.relation.Filter;
import org.millrace.plan.relation.Join;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;

/// What belongs to a region and what is one of its sources.
///
/// @param movable whether an expression gives the same whenever it is computed
/// @param failing whether computing an expression may fail
record RegionLimits(Predicate<Expression> movable, Predicate<Expression> failing) {

    /// Whether a relation is a join of the region, or filters or orders the columns of one.
    boolean joins(Relation relation) {
        return switch (relation) {
            case Join join -> reorderable(join);
            case Filter filter -> movable.test(filter.condition()) && joins(filter.input());
            case Project project -> references(project) && joins(project.input());
            default -> false;
        };
    }

    private static boolean references(Project project) {
        return project.columns().stream().allMatch(column -> column.expression() instanceof ColumnRef);
    }

    /// Whether a join can be moved among others.
    boolean reorderable(Join join) {
        Expression condition = join.condition();
        return switch (join.type()) {
            case INNER, CROSS, SEMI, ANTI ->
                (condition == null || safe(condition))
                        && join.keys().stream().allMatch(key -> safe(key.left()) && safe(key.right()));
            case LEFT, RIGHT, FULL -> false;
        };
    }

    private boolean safe(Expression expression) {
        return movable.test(expression) && !failing.test(expression);
    }

    /// Whether computing an expression may fail.
    boolean mayFail(Expression expression) {
        return failing.test(expression);
    }
}
