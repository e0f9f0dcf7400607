package org.millrace.optimizer.rule;

import java.util.ArrayList;
import java.util.List;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.ExpressionTrees;
import org.millrace.plan.relation.Filter;
import org.millrace.plan.relation.Join;
import org.millrace.plan.relation.JoinType;
import org.millrace.plan.relation.Relation;

/// Filters the sides of a join before they are joined, and makes what reads both sides part of the join's
/// condition.
///
/// ```text
/// Filter ((x > 1) AND (x < y))    →  Inner join on a = b and (x < y)
///   Inner join on a = b                Filter (x > 1)
///     Scan l: a, x                       Scan l: a, x
///     Scan r: b, y                     Scan r: b, y
/// ```
///
/// Only a side whose rows do not come out without a match: filtering the other one would bring out rows that the
/// filter refuses. Not what may fail for rows that match nothing.
public final class PushFilterThroughJoin implements Rule {

    @Override
    public Relation apply(Relation plan) {
        return Rewriting.topDown(plan, PushFilterThroughJoin::push);
    }

    private static Relation push(Relation relation) {
        if (!(relation instanceof Filter filter) || !(filter.input() instanceof Join join)) {
            return relation;
        }
        JoinSides sides = JoinSides.of(join);
        List<Expression> left = new ArrayList<>();
        List<Expression> right = new ArrayList<>();
        List<Expression> both = new ArrayList<>();
        List<Expression> above = new ArrayList<>();
        for (Expression part : ExpressionTrees.conjuncts(filter.condition())) {
            if (Failure.possible(part)) {
                above.add(part);
            } else if (sides.onlyLeft(part) && !join.type().keepsRight()) {
                left.add(sides.overLeft(part));
            } else if (sides.onlyRight(part) && !join.type().keepsLeft()) {
                right.add(sides.overRight(part));
            } else if (join.type() == JoinType.INNER || join.type() == JoinType.CROSS) {
                both.add(Rewriting.over(join.bothSides(), part));
            } else {
                above.add(part);
            }
        }
        if (left.isEmpty() && right.isEmpty() && both.isEmpty()) {
            return relation;
        }
        return PushJoinConditionToSides.filtered(joined(join, left, right, both), above);
    }

    private static Relation joined(Join join, List<Expression> left, List<Expression> right, List<Expression> both) {
        Expression condition = join.condition();
        List<Expression> all = new ArrayList<>();
        if (condition != null) {
            all.add(condition);
        }
        all.addAll(both);
        return join.matching(join.keys(), ExtractJoinKeys.conjunction(all))
                .withInputs(List.of(
                        PushJoinConditionToSides.filtered(join.left(), left),
                        PushJoinConditionToSides.filtered(join.right(), right)));
    }
}
