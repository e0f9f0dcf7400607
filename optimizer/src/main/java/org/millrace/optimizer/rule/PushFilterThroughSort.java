package org.millrace.optimizer.rule;

import org.millrace.plan.expression.UserCall;
import org.millrace.plan.relation.Filter;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.RelationExpressions;
import org.millrace.plan.relation.Sort;

/// Sorts only the rows that stay.
///
/// ```text
/// Filter a     →  Sort k
///   Sort k          Filter a
///     Scan            Scan
/// ```
public final class PushFilterThroughSort implements Rule {

    @Override
    public Relation apply(Relation plan) {
        return Rewriting.topDown(
                plan,
                relation -> relation instanceof Filter filter
                                && filter.input() instanceof Sort sort
                                && RelationExpressions.of(relation).stream().allMatch(UserCall::deterministic)
                                && RelationExpressions.of(sort).stream().allMatch(UserCall::deterministic)
                        ? new Sort(new Filter(sort.input(), filter.condition()), sort.keys())
                        : relation);
    }
}
