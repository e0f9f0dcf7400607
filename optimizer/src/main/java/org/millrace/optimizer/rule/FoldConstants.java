package org.millrace.optimizer.rule;

import java.util.ArrayList;
import java.util.List;
import org.millrace.plan.ConstantFolder;
import org.millrace.plan.expression.Case;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.ExpressionTrees;
import org.millrace.plan.expression.Literal;
import org.millrace.plan.expression.Literals;
import org.millrace.plan.expression.UserCall;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.RelationExpressions;

/// Computes what depends on no column.
///
/// ```text
/// Filter (price > (100 * 5))        →  Filter (price > 500)
/// Project CASE WHEN true THEN a …   →  Project a
/// ```
public final class FoldConstants implements Rule {

    private final ConstantFolder folder;

    /// A rule that computes with `folder`.
    public FoldConstants(ConstantFolder folder) {
        this.folder = folder;
    }

    @Override
    public Relation apply(Relation plan) {
        return Rewriting.bottomUp(
                plan,
                relation -> RelationExpressions.map(
                        relation, expression -> ExpressionTrees.rewrite(expression, this::fold)));
    }

    private Expression fold(Expression node) {
        if (node instanceof Case choice) {
            return withoutSettledBranches(choice);
        }
        boolean constant = UserCall.deterministic(node)
                && !node.operands().isEmpty()
                && node.operands().stream().allMatch(Literal.class::isInstance);
        return constant ? folder.fold(node).map(Expression.class::cast).orElse(node) : node;
    }

    /// Branches whose condition is never true go; one whose condition is always true ends the choice.
    private static Expression withoutSettledBranches(Case choice) {
        List<Case.Branch> open = new ArrayList<>();
        for (Case.Branch branch : choice.branches()) {
            if (branch.condition().equals(Literals.TRUE)) {
                return open.isEmpty() ? branch.value() : new Case(open, branch.value());
            }
            if (!(branch.condition() instanceof Literal)) {
                open.add(branch);
            }
        }
        return open.isEmpty() ? choice.otherwise() : new Case(open, choice.otherwise());
    }
}
