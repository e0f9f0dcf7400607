package org.millrace.optimizer.rule;

import java.util.List;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.ExpressionTrees;
import org.millrace.plan.relation.Limit;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.RelationExpressions;
import org.millrace.plan.relation.Sort;

/// Computes columns only for the rows that a top-k keeps. What rows are ordered by is computed for all of them.
///
/// ```text
/// Limit 10                         →  Project price, upper(name) AS loud
///   Sort price DESC                     Limit 10
///     Project price, upper(name) AS loud    Sort price DESC
///       Scan                                  Scan
/// ```
public final class DelayProjectPastTopRows implements Rule {

    @Override
    public Relation apply(Relation plan) {
        return Rewriting.topDown(plan, DelayProjectPastTopRows::delay);
    }

    private static Relation delay(Relation relation) {
        boolean fires = relation instanceof Limit limit
                && limit.count() < Long.MAX_VALUE
                && limit.input() instanceof Sort sort
                && sort.input() instanceof Project project
                && costsSomething(project)
                && Rewriting.deterministic(project);
        return fires ? delayed((Limit) relation) : relation;
    }

    private static boolean costsSomething(Project project) {
        return !project.columns().stream().allMatch(column -> Rewriting.trivial(column.expression()));
    }

    private static Relation delayed(Limit limit) {
        Relation sort = limit.input();
        Project project = (Project) sort.inputs().getFirst();
        List<Expression> definitions = Rewriting.expressions(project.columns());
        Relation sorted = RelationExpressions.map(
                sort.withInputs(List.of(project.input())), key -> ExpressionTrees.replaceColumns(key, definitions));
        return new Project(new Limit(sorted, limit.offset(), limit.count()), project.columns());
    }
}
