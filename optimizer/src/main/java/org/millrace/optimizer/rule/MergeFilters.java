package org.millrace.optimizer.rule;

import java.util.List;
import org.millrace.plan.expression.ExpressionTrees;
import org.millrace.plan.relation.Filter;
import org.millrace.plan.relation.Relation;

/// Makes one filter of two. The lower one's condition stays in front, where it may spare the other an error.
///
/// ```text
/// Filter b       →  Filter (a AND b)
///   Filter a          Scan
///     Scan
/// ```
public final class MergeFilters implements Rule {

    @Override
    public Relation apply(Relation plan) {
        return Rewriting.bottomUp(
                plan,
                relation -> relation instanceof Filter upper && upper.input() instanceof Filter lower
                        ? new Filter(
                                lower.input(),
                                ExpressionTrees.conjunction(List.of(lower.condition(), upper.condition())))
                        : relation);
    }
}
