package org.millrace.optimizer.rule;

import java.util.List;
import java.util.function.Predicate;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.ExpressionTrees;
import org.millrace.plan.relation.Filter;
import org.millrace.plan.relation.Relation;

/// The parts of a condition that can move and those that cannot.
///
/// @param moving  those that can, in order
/// @param staying those that cannot, in order
record ConjunctSplit(List<Expression> moving, List<Expression> staying) {

    static ConjunctSplit of(Expression condition, Predicate<Expression> canMove) {
        List<Expression> parts = ExpressionTrees.conjuncts(condition);
        return new ConjunctSplit(
                parts.stream().filter(canMove).toList(),
                parts.stream().filter(canMove.negate()).toList());
    }

    /// Whether nothing can move.
    boolean isStuck() {
        return moving.isEmpty();
    }

    /// A filter by what stays; the relation itself where nothing does.
    Relation filterAbove(Relation relation) {
        return staying.isEmpty() ? relation : new Filter(relation, ExpressionTrees.conjunction(staying));
    }
}
