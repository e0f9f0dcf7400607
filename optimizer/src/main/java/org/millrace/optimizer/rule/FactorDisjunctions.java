package org.millrace.optimizer.rule;

import java.util.ArrayList;
import java.util.List;
import org.millrace.plan.expression.Call;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.ExpressionTrees;
import org.millrace.plan.expression.Function;
import org.millrace.plan.expression.UserCall;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.RelationExpressions;
import org.millrace.vectors.PrimitiveType;

/// Takes out what all alternatives of a condition have in common, in three-valued logic.
///
/// ```text
/// ((a = b) AND x) OR ((a = b) AND y)    →  (a = b) AND (x OR y)
/// a OR (a AND x)                        →  a
/// ```
public final class FactorDisjunctions implements Rule {

    @Override
    public Relation apply(Relation plan) {
        return Rewriting.bottomUp(
                plan,
                relation -> RelationExpressions.map(
                        relation, expression -> ExpressionTrees.rewrite(expression, FactorDisjunctions::factored)));
    }

    /// The same condition, without a common part in its alternatives where it is a disjunction.
    static Expression factored(Expression node) {
        if (!(node instanceof Call or) || or.function() != Function.OR || !UserCall.deterministic(or)) {
            return node;
        }
        List<List<Expression>> alternatives =
                or.operands().stream().map(ExpressionTrees::conjuncts).toList();
        List<Expression> common = new ArrayList<>(alternatives.getFirst());
        alternatives.forEach(common::retainAll);
        if (common.isEmpty()) {
            return node;
        }
        List<Expression> parts = new ArrayList<>(common.stream().distinct().toList());
        List<Expression> rest = new ArrayList<>();
        for (List<Expression> alternative : alternatives) {
            List<Expression> own =
                    alternative.stream().filter(part -> !common.contains(part)).toList();
            if (own.isEmpty()) {
                return ExpressionTrees.conjunction(parts);
            }
            rest.add(ExpressionTrees.conjunction(own));
        }
        parts.add(new Call(Function.OR, rest, PrimitiveType.BOOLEAN));
        return ExpressionTrees.conjunction(parts);
    }
}
