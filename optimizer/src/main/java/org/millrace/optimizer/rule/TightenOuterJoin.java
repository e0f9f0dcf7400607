package org.millrace.optimizer.rule;

import java.util.List;
import java.util.function.Predicate;
import org.millrace.plan.expression.Call;
import org.millrace.plan.expression.Case;
import org.millrace.plan.expression.Cast;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.ExpressionTrees;
import org.millrace.plan.expression.Function;
import org.millrace.plan.expression.Literal;
import org.millrace.plan.relation.Filter;
import org.millrace.plan.relation.Join;
import org.millrace.plan.relation.JoinType;
import org.millrace.plan.relation.Relation;

/// Does not bring out rows without a match that a filter above refuses, because they have no values on one side.
///
/// ```text
/// Filter (y > 5)            →  Filter (y > 5)
///   Left join on a = b           Inner join on a = b
///     Scan l: a                    Scan l: a
///     Scan r: b, y                 Scan r: b, y
/// ```
public final class TightenOuterJoin implements Rule {

    @Override
    public Relation apply(Relation plan) {
        return Rewriting.topDown(plan, TightenOuterJoin::tighten);
    }

    private static Relation tighten(Relation relation) {
        if (!(relation instanceof Filter filter) || !(filter.input() instanceof Join join)) {
            return relation;
        }
        JoinSides sides = JoinSides.of(join);
        List<Expression> parts = ExpressionTrees.conjuncts(filter.condition());
        boolean needsLeft = parts.stream().anyMatch(part -> refuses(part, sides::onlyLeft));
        boolean needsRight = parts.stream().anyMatch(part -> refuses(part, sides::onlyRight));
        JoinType tight = tighter(join.type(), needsLeft, needsRight);
        return tight == join.type()
                ? relation
                : over(new Join(join.left(), join.right(), tight, join.build(), join.keys(), join.condition()), filter);
    }

    /// The filter over a join whose columns are missing less often.
    private static Relation over(Join join, Filter filter) {
        return new Filter(join, Rewriting.over(join.schema(), filter.condition()));
    }

    /// @param needsLeft whether only rows with values on the left side come through the filter
    private static JoinType tighter(JoinType type, boolean needsLeft, boolean needsRight) {
        return switch (type) {
            case LEFT -> needsRight ? JoinType.INNER : type;
            case RIGHT -> needsLeft ? JoinType.INNER : type;
            case FULL ->
                needsLeft && needsRight
                        ? JoinType.INNER
                        : needsLeft ? JoinType.LEFT : needsRight ? JoinType.RIGHT : type;
            case INNER, SEMI, ANTI, CROSS -> type;
        };
    }

    /// Whether a condition is not true where all columns of a side are missing: a comparison of which one operand
    /// is missing then.
    private static boolean refuses(Expression condition, Predicate<Expression> side) {
        if (!(condition instanceof Call call)) {
            return condition instanceof ColumnRef && side.test(condition);
        }
        return switch (call.function()) {
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, IS_NOT_NULL ->
                call.operands().stream().anyMatch(operand -> missing(operand, side));
            case OR -> call.operands().stream().allMatch(operand -> refuses(operand, side));
            case AND -> call.operands().stream().anyMatch(operand -> refuses(operand, side));
            default -> false;
        };
    }

    /// Whether a value is missing where all columns of a side are.
    private static boolean missing(Expression value, Predicate<Expression> side) {
        return switch (value) {
            case ColumnRef column -> side.test(column);
            case Cast cast -> missing(cast.input(), side);
            case Call call ->
                switch (call.function()) {
                    case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, NEGATE, ABS ->
                        call.operands().stream().anyMatch(operand -> missing(operand, side));
                    default -> false;
                };
            case Literal literal -> literal.isNull();
            case Case choice -> missing(choice, side);
            default -> false;
        };
    }

    /// Whether a choice is missing: where it asks whether the side is, or all its values are.
    private static boolean missing(Case choice, Predicate<Expression> side) {
        for (Case.Branch branch : choice.branches()) {
            if (!missing(branch.value(), side)) {
                return false;
            }
            boolean asksForMissing = branch.condition() instanceof Call call
                    && call.function() == Function.IS_NULL
                    && missing(call.operands().getFirst(), side);
            if (asksForMissing) {
                return true;
            }
        }
        return missing(choice.otherwise(), side);
    }
}
