package org.millrace.optimizer.rule;

import java.util.List;
import java.util.Optional;
import org.millrace.plan.expression.Call;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.ExpressionTrees;
import org.millrace.plan.expression.Function;
import org.millrace.plan.expression.InList;
import org.millrace.plan.expression.Literal;
import org.millrace.plan.expression.Literals;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.RelationExpressions;
import org.millrace.vectors.PrimitiveType;

/// Makes truth values shorter, in three-valued logic.
///
/// ```text
/// (true AND a)   →  a          NOT (a < b)      →  (a >= b)
/// (false AND a)  →  false      NOT NOT a        →  a
/// (a AND a)      →  a          a IN (1)         →  (a = 1)
/// (a = null)     →  null       is_null(id)      →  false, where id is declared not null
/// ```
public final class SimplifyConditions implements Rule {

    @Override
    public Relation apply(Relation plan) {
        return Rewriting.bottomUp(
                plan,
                relation -> RelationExpressions.map(
                        relation, expression -> ExpressionTrees.rewrite(expression, SimplifyConditions::simplify)));
    }

    static Expression simplify(Expression node) {
        return switch (node) {
            case Call call -> simplifyCall(call);
            case InList in
            when in.values().size() == 1 ->
                new Call(Function.EQUAL, List.of(in.input(), in.values().getFirst()), PrimitiveType.BOOLEAN);
            default -> node;
        };
    }

    private static Expression simplifyCall(Call call) {
        return switch (call.function()) {
            case AND -> junction(call, Literals.FALSE, Literals.TRUE);
            case OR -> junction(call, Literals.TRUE, Literals.FALSE);
            case NOT -> negation(call, call.operands().getFirst());
            case IS_NULL -> neverNull(call) ? Literals.FALSE : call;
            case IS_NOT_NULL -> neverNull(call) ? Literals.TRUE : call;
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                call.operands().stream().anyMatch(SimplifyConditions::missing)
                        ? Literals.ofNull(PrimitiveType.BOOLEAN)
                        : call;
            default -> call;
        };
    }

    /// A conjunction or disjunction of two: `absorbing` decides it, `neutral` says nothing.
    private static Expression junction(Call call, Literal absorbing, Literal neutral) {
        if (call.operands().contains(absorbing)) {
            return absorbing;
        }
        List<Expression> rest = call.operands().stream()
                .filter(operand -> !operand.equals(neutral))
                .distinct()
                .toList();
        if (rest.size() == call.operands().size()) {
            return call;
        }
        return rest.isEmpty() ? neutral : rest.size() == 1 ? rest.getFirst() : call.withOperands(rest);
    }

    private static Expression negation(Call not, Expression negated) {
        if (negated instanceof Literal literal) {
            return literal.isNull() ? literal : Literals.of(literal.equals(Literals.FALSE));
        }
        if (!(negated instanceof Call call)) {
            return not;
        }
        return call.function() == Function.NOT
                ? call.operands().getFirst()
                : opposite(call.function())
                        .<Expression>map(other -> new Call(other, call.operands(), PrimitiveType.BOOLEAN))
                        .orElse(not);
    }

    /// Values are totally ordered (NaN is above every number), so that every comparison has an opposite.
    private static Optional<Function> opposite(Function function) {
        return switch (function) {
            case EQUAL -> Optional.of(Function.NOT_EQUAL);
            case NOT_EQUAL -> Optional.of(Function.EQUAL);
            case LESS -> Optional.of(Function.GREATER_OR_EQUAL);
            case LESS_OR_EQUAL -> Optional.of(Function.GREATER);
            case GREATER -> Optional.of(Function.LESS_OR_EQUAL);
            case GREATER_OR_EQUAL -> Optional.of(Function.LESS);
            case IS_NULL -> Optional.of(Function.IS_NOT_NULL);
            case IS_NOT_NULL -> Optional.of(Function.IS_NULL);
            default -> Optional.empty();
        };
    }

    private static boolean missing(Expression operand) {
        return operand instanceof Literal literal && literal.isNull();
    }

    private static boolean neverNull(Call call) {
        return call.operands().getFirst() instanceof ColumnRef column
                && !column.field().nullable();
    }
}
