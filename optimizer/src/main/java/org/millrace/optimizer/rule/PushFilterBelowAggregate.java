package org.millrace.optimizer.rule;

import java.util.List;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.ExpressionTrees;
import org.millrace.plan.expression.UserCall;
import org.millrace.plan.relation.Aggregate;
import org.millrace.plan.relation.Filter;
import org.millrace.plan.relation.Relation;

/// Leaves out the rows of groups that a condition on the keys leaves out.
///
/// ```text
/// Filter ((category = 'Food') AND (n > 10))    →  Filter (n > 10)
///   Aggregate count() AS n by category              Aggregate count() AS n by category
///     Scan                                            Filter (category = 'Food')
///                                                       Scan
/// ```
///
/// Not where there are no keys: an aggregation of no rows still has its one row.
public final class PushFilterBelowAggregate implements Rule {

    @Override
    public Relation apply(Relation plan) {
        return Rewriting.topDown(plan, PushFilterBelowAggregate::push);
    }

    private static Relation push(Relation relation) {
        if (!(relation instanceof Filter filter)
                || !(filter.input() instanceof Aggregate aggregate)
                || aggregate.keys().isEmpty()) {
            return relation;
        }
        if (!aggregate.keys().stream().allMatch(key -> UserCall.deterministic(key.expression()))) {
            return relation;
        }
        int keys = aggregate.keys().size();
        ConjunctSplit split = ConjunctSplit.of(
                filter.condition(),
                part -> ExpressionTrees.columns(part).length() <= keys
                        && Zeros.alike(part)
                        && UserCall.deterministic(part));
        if (split.isStuck()) {
            return relation;
        }
        List<Expression> definitions = Rewriting.expressions(aggregate.keys());
        Expression below = ExpressionTrees.replaceColumns(ExpressionTrees.conjunction(split.moving()), definitions);
        return split.filterAbove(
                new Aggregate(new Filter(aggregate.input(), below), aggregate.keys(), aggregate.aggregates()));
    }
}
