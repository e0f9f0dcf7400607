package org.millrace.optimizer.rule;

import java.util.List;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.ExpressionTrees;
import org.millrace.plan.expression.UserCall;
import org.millrace.plan.relation.Aggregate;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.RelationExpressions;

/// Computes columns where they are used instead of in a projection below, unless one that costs something is used
/// more than once, or is a function that is not deterministic.
///
/// ```text
/// Project (total + 1) AS t                →  Project ((price * quantity) + 1) AS t
///   Project (price * quantity) AS total        Scan
///     Scan
/// ```
///
/// The same goes for an aggregation on top of a projection. A projection that changes nothing is dropped.
public final class MergeProjects implements Rule {

    @Override
    public Relation apply(Relation plan) {
        return Rewriting.bottomUp(plan, MergeProjects::merge);
    }

    private static Relation merge(Relation relation) {
        return switch (relation) {
            case Project project when changesNothing(project) -> project.input();
            case Project upper
            when upper.input() instanceof Project lower && usedOnce(upper, lower) -> inlined(upper, lower);
            case Aggregate upper
            when upper.input() instanceof Project lower && usedOnce(upper, lower) -> inlined(upper, lower);
            default -> relation;
        };
    }

    private static boolean changesNothing(Project project) {
        return project.columns().equals(Rewriting.references(project.input().schema()));
    }

    private static boolean usedOnce(Relation upper, Project lower) {
        int[] uses = new int[lower.columns().size()];
        for (Expression expression : RelationExpressions.of(upper)) {
            ExpressionTrees.countColumns(expression, uses);
        }
        for (int i = 0; i < uses.length; i++) {
            Expression definition = lower.columns().get(i).expression();
            if ((uses[i] > 1 && !Rewriting.trivial(definition)) || !UserCall.deterministic(definition)) {
                return false;
            }
        }
        return true;
    }

    private static Relation inlined(Relation upper, Project lower) {
        List<Expression> definitions = Rewriting.expressions(lower.columns());
        return RelationExpressions.map(
                upper.withInputs(List.of(lower.input())),
                expression -> ExpressionTrees.replaceColumns(expression, definitions));
    }
}
