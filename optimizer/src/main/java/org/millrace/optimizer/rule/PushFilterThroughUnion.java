package org.millrace.optimizer.rule;

import org.millrace.plan.relation.Filter;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Union;

/// Filters each input of a union.
///
/// ```text
/// Filter a      →  Union
///   Union            Filter a
///     Scan x           Scan x
///     Scan y         Filter a
///                      Scan y
/// ```
public final class PushFilterThroughUnion implements Rule {

    @Override
    public Relation apply(Relation plan) {
        return Rewriting.topDown(plan, PushFilterThroughUnion::push);
    }

    private static Relation push(Relation relation) {
        if (relation instanceof Filter filter && filter.input() instanceof Union union) {
            return new Union(union.inputs().stream()
                    .<Relation>map(input -> new Filter(input, Rewriting.over(input.schema(), filter.condition())))
                    .toList());
        }
        return relation;
    }
}
