package org.millrace.optimizer.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.millrace.plan.expression.Call;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.ExpressionTrees;
import org.millrace.plan.expression.Function;
import org.millrace.plan.relation.Join;
import org.millrace.plan.relation.Relation;
import org.millrace.vectors.PrimitiveType;

/// Filters the sides of a join by what its condition implies for each alone: every alternative says something of it.
///
/// ```text
/// Inner join where (((a = 1) AND (b = 2))    →  Inner join where (((a = 1) AND (b = 2))
///                OR ((a = 2) AND (b = 1)))                     OR ((a = 2) AND (b = 1)))
///   Scan l: a                                    Filter ((a = 1) OR (a = 2))
///   Scan r: b                                      Scan l: a
///                                                Filter ((b = 2) OR (b = 1))
///                                                  Scan r: b
/// ```
///
/// The condition stays. Not where a side is filtered so already, nor where its rows come out without a match.
public final class ImplySideConditions implements Rule {

    @Override
    public Relation apply(Relation plan) {
        return Rewriting.bottomUp(plan, relation -> relation instanceof Join join ? imply(join) : relation);
    }

    private static Relation imply(Join join) {
        Expression condition = join.condition();
        if (condition == null) {
            return join;
        }
        JoinSides sides = JoinSides.of(join);
        boolean leftMatters = switch (join.type()) {
            case INNER, RIGHT, SEMI -> true;
            case LEFT, FULL, ANTI, CROSS -> false;
        };
        List<Expression> left = new ArrayList<>();
        List<Expression> right = new ArrayList<>();
        for (Expression conjunct : ExpressionTrees.conjuncts(condition)) {
            if (leftMatters) {
                implied(conjunct, sides::onlyLeft)
                        .ifPresent(part -> addMissing(part, join.left(), sides::overLeft, left));
            }
            if (!join.type().keepsRight()) {
                implied(conjunct, sides::onlyRight)
                        .ifPresent(part -> addMissing(part, join.right(), sides::overRight, right));
            }
        }
        return left.isEmpty() && right.isEmpty()
                ? join
                : join.withInputs(List.of(
                        PushJoinConditionToSides.filtered(join.left(), left),
                        PushJoinConditionToSides.filtered(join.right(), right)));
    }

    /// What a disjunction says of one side: in each alternative at least something.
    private static Optional<Expression> implied(Expression condition, Predicate<Expression> ofSide) {
        if (!(condition instanceof Call or) || or.function() != Function.OR || Failure.possible(or)) {
            return Optional.empty();
        }
        List<Expression> alternatives = new ArrayList<>();
        for (Expression alternative : or.operands()) {
            List<Expression> parts = new ArrayList<>();
            for (Expression conjunct : ExpressionTrees.conjuncts(alternative)) {
                if (ofSide.test(conjunct)) {
                    parts.add(conjunct);
                } else {
                    implied(conjunct, ofSide).ifPresent(parts::add);
                }
            }
            if (parts.isEmpty()) {
                return Optional.empty();
            }
            alternatives.add(ExpressionTrees.conjunction(parts));
        }
        Expression all = new Call(Function.OR, alternatives, PrimitiveType.BOOLEAN);
        return Optional.of(ExpressionTrees.rewrite(
                ExpressionTrees.rewrite(all, SimplifyConditions::simplify), FactorDisjunctions::factored));
    }

    private static void addMissing(
            Expression implied, Relation side, UnaryOperator<Expression> over, List<Expression> missing) {
        for (Expression conjunct : ExpressionTrees.conjuncts(implied)) {
            Expression own = over.apply(conjunct);
            if (!KnownConditions.holds(own, side)) {
                missing.add(own);
            }
        }
    }
}
