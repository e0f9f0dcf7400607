package org.millrace.optimizer.rule;

import java.util.List;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.ExpressionTrees;
import org.millrace.plan.expression.UserCall;
import org.millrace.plan.relation.Filter;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.RelationExpressions;
import org.millrace.plan.relation.Unnest;

/// Leaves rows out before their lists are taken apart, by the parts of a condition that look at the input's columns
/// only. A part that may fail stays above: it must not see rows without elements.
///
/// ```text
/// Filter ((id > 5) AND (tag = 'x'))   →  Filter (tag = 'x')
///   Unnest tags AS tag                     Unnest tags AS tag
///     Scan                                   Filter (id > 5)
///                                              Scan
/// ```
public final class PushFilterThroughUnnest implements Rule {

    @Override
    public Relation apply(Relation plan) {
        return Rewriting.topDown(plan, PushFilterThroughUnnest::push);
    }

    private static Relation push(Relation relation) {
        if (!(relation instanceof Filter filter) || !(filter.input() instanceof Unnest unnest)) {
            return relation;
        }
        if (!RelationExpressions.of(unnest).stream().allMatch(UserCall::deterministic)) {
            return relation;
        }
        int columns = unnest.input().schema().size();
        ConjunctSplit split = ConjunctSplit.of(filter.condition(), part -> ofInput(part, columns));
        return split.isStuck()
                ? relation
                : split.filterAbove(unnest.withInputs(
                        List.of(new Filter(unnest.input(), ExpressionTrees.conjunction(split.moving())))));
    }

    private static boolean ofInput(Expression part, int columns) {
        return ExpressionTrees.columns(part).length() <= columns
                && UserCall.deterministic(part)
                && !Failure.possible(part);
    }
}
