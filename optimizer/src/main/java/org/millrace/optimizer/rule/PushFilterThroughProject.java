package org.millrace.optimizer.rule;

import org.millrace.plan.expression.ExpressionTrees;
import org.millrace.plan.relation.Filter;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;

/// Filters before columns are computed. What the condition needs of them is computed for it alone.
///
/// ```text
/// Filter (total > 100)                       →  Project (price * quantity) AS total
///   Project (price * quantity) AS total           Filter ((price * quantity) > 100)
///     Scan                                          Scan
/// ```
///
/// Not below functions that are not deterministic: they are called for the rows that they were written for.
public final class PushFilterThroughProject implements Rule {

    @Override
    public Relation apply(Relation plan) {
        return Rewriting.topDown(plan, PushFilterThroughProject::push);
    }

    private static Relation push(Relation relation) {
        if (relation instanceof Filter filter
                && filter.input() instanceof Project project
                && Rewriting.deterministic(project)) {
            Filter below = new Filter(
                    project.input(),
                    ExpressionTrees.replaceColumns(filter.condition(), Rewriting.expressions(project.columns())));
            return new Project(below, project.columns());
        }
        return relation;
    }
}
