package org.millrace.optimizer.rule;

import java.util.ArrayList;
import java.util.List;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.ExpressionTrees;
import org.millrace.plan.relation.Filter;
import org.millrace.plan.relation.Join;
import org.millrace.plan.relation.Relation;

/// Filters a side by the parts of a join's condition that read it alone, where its rows come out with a match
/// only.
///
/// ```text
/// Left join on a = b and (y > 5)    →  Left join on a = b
///   Scan l: a                            Scan l: a
///   Scan r: b, y                         Filter (y > 5)
///                                          Scan r: b, y
/// ```
///
/// Not where the part may fail for rows that match nothing.
public final class PushJoinConditionToSides implements Rule {

    @Override
    public Relation apply(Relation plan) {
        return Rewriting.topDown(plan, relation -> relation instanceof Join join ? push(join) : relation);
    }

    private static Relation push(Join join) {
        Expression condition = join.condition();
        if (condition == null) {
            return join;
        }
        JoinSides sides = JoinSides.of(join);
        List<Expression> left = new ArrayList<>();
        List<Expression> right = new ArrayList<>();
        List<Expression> rest = new ArrayList<>();
        for (Expression part : ExpressionTrees.conjuncts(condition)) {
            if (leftMatters(join) && sides.onlyLeft(part) && !Failure.possible(part)) {
                left.add(sides.overLeft(part));
            } else if (!join.type().keepsRight() && sides.onlyRight(part) && !Failure.possible(part)) {
                right.add(sides.overRight(part));
            } else {
                rest.add(part);
            }
        }
        if (left.isEmpty() && right.isEmpty()) {
            return join;
        }
        List<Relation> inputs = List.of(filtered(join.left(), left), filtered(join.right(), right));
        Join inner = join.matching(join.keys(), ExtractJoinKeys.conjunction(rest));
        return inner.withInputs(inputs);
    }

    /// Whether left rows without a match change nothing.
    private static boolean leftMatters(Join join) {
        return switch (join.type()) {
            case INNER, RIGHT, SEMI -> true;
            case LEFT, FULL, ANTI, CROSS -> false;
        };
    }

    static Relation filtered(Relation input, List<Expression> parts) {
        return parts.isEmpty() ? input : new Filter(input, ExpressionTrees.conjunction(parts));
    }
}
