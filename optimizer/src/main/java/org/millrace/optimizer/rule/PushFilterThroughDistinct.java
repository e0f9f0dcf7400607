package org.millrace.optimizer.rule;

import java.util.BitSet;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.ExpressionTrees;
import org.millrace.plan.expression.UserCall;
import org.millrace.plan.relation.Distinct;
import org.millrace.plan.relation.Filter;
import org.millrace.plan.relation.Relation;

/// Filters before duplicates are looked for, by the parts of the condition that are the same for all duplicates.
///
/// ```text
/// Filter ((category = 'Food') AND (price > 5))   →  Filter (price > 5)
///   Distinct by category                              Distinct by category
///     Scan                                              Filter (category = 'Food')
///                                                         Scan
/// ```
public final class PushFilterThroughDistinct implements Rule {

    @Override
    public Relation apply(Relation plan) {
        return Rewriting.topDown(plan, PushFilterThroughDistinct::push);
    }

    private static Relation push(Relation relation) {
        if (!(relation instanceof Filter filter) || !(filter.input() instanceof Distinct distinct)) {
            return relation;
        }
        ConjunctSplit split = ConjunctSplit.of(filter.condition(), part -> sameForDuplicates(part, distinct));
        return split.isStuck()
                ? relation
                : split.filterAbove(new Distinct(
                        new Filter(distinct.input(), ExpressionTrees.conjunction(split.moving())), distinct.columns()));
    }

    private static boolean sameForDuplicates(Expression part, Distinct distinct) {
        if (!Zeros.alike(part) || !UserCall.deterministic(part)) {
            return false;
        }
        if (distinct.columns().isEmpty()) {
            return true;
        }
        BitSet read = ExpressionTrees.columns(part);
        distinct.columns().forEach(read::clear);
        return read.isEmpty();
    }
}
