package org.millrace.optimizer.rule;

import java.util.List;
import java.util.Optional;
import org.millrace.plan.expression.Call;
import org.millrace.plan.expression.Cast;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.ExpressionTrees;
import org.millrace.plan.expression.Function;
import org.millrace.plan.expression.Literal;
import org.millrace.plan.expression.Literals;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.RelationExpressions;
import org.millrace.vectors.DataType;
import org.millrace.vectors.PrimitiveType;

/// Compares an integer with the whole number next to a fraction instead of converting every integer to a double;
/// sources can then check the comparison against their statistics.
///
/// ```text
/// (cast(quantity AS double) > 5.5)   →  (quantity > 5)
/// (cast(quantity AS double) < 5.5)   →  (quantity <= 5)
/// ```
public final class CompareWithoutCast implements Rule {

    /// Below it, every integer and its neighbours are doubles: converting cannot move a number over the fraction.
    private static final double EXACT = 0x1p53;

    @Override
    public Relation apply(Relation plan) {
        return Rewriting.bottomUp(
                plan,
                relation -> RelationExpressions.map(
                        relation, expression -> ExpressionTrees.rewrite(expression, CompareWithoutCast::simplify)));
    }

    private static Expression simplify(Expression node) {
        if (node instanceof Call call
                && call.operands().size() == 2
                && call.operands().getFirst() instanceof Cast cast
                && cast.input().type().integer()
                && call.operands().getLast() instanceof Literal literal
                && literal.object() instanceof Double bound) {
            return comparison(call.function())
                    .flatMap(function -> compare(function, cast.input(), bound))
                    .orElse(node);
        }
        return node;
    }

    /// What the comparison with a fraction becomes with the whole number below it.
    private static Optional<Function> comparison(Function function) {
        return switch (function) {
            case GREATER, GREATER_OR_EQUAL -> Optional.of(Function.GREATER);
            case LESS, LESS_OR_EQUAL -> Optional.of(Function.LESS_OR_EQUAL);
            default -> Optional.empty();
        };
    }

    private static Optional<Expression> compare(Function function, Expression integer, double bound) {
        double below = Math.floor(bound);
        boolean usable = Math.abs(bound) < EXACT && below != bound && fits((long) below, integer.type());
        return usable
                ? Optional.of(new Call(
                        function, List.of(integer, Literals.of(integer.type(), (long) below)), PrimitiveType.BOOLEAN))
                : Optional.empty();
    }

    private static boolean fits(long value, DataType type) {
        return switch (type) {
            case PrimitiveType.INT8 -> value == (byte) value;
            case PrimitiveType.INT16 -> value == (short) value;
            case PrimitiveType.INT32 -> value == (int) value;
            default -> true;
        };
    }
}
