package org.millrace.optimizer.bounds;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.millrace.plan.expression.Call;
import org.millrace.plan.expression.Case;
import org.millrace.plan.expression.Cast;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Literal;
import org.millrace.plan.expression.Literals;
import org.millrace.plan.relation.Relation;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.Layout;

/// Finds expressions that give the same decimals with fewer digits, so that a `long` holds them: where the values of
/// the tables leave no room for more.
public final class NarrowArithmetic {

    private static final int DIGITS = DecimalType.MAX_LONG_PRECISION;

    private final DecimalRanges ranges;

    /// Over the columns of a relation.
    public NarrowArithmetic(Relation input) {
        ranges = new DecimalRanges(input);
    }

    /// The same expression with all its parts computed as narrowly as can be, of the same type.
    public Expression within(Expression expression) {
        Expression narrow = narrow(expression);
        return narrow.type().equals(expression.type()) ? narrow : new Cast(narrow, expression.type(), false);
    }

    /// The same values, perhaps of a decimal type with fewer digits and the same scale.
    public Expression narrow(Expression expression) {
        if (!(expression.type() instanceof DecimalType type) || type.layout() == Layout.INT64) {
            return withNarrowParts(expression);
        }
        Range range = ranges.of(expression);
        if (range == null || !range.fits(DIGITS)) {
            return withNarrowParts(expression);
        }
        DecimalType target = new DecimalType(DIGITS, type.scale());
        return switch (expression) {
            case Literal literal ->
                Literals.of(target, (BigDecimal) java.util.Objects.requireNonNull(literal.object()));
            case Cast cast when !cast.trying() -> cast(cast, target);
            case Call call -> call(call, target);
            case Case choice -> choice(choice, target);
            default -> withNarrowParts(expression);
        };
    }

    private Expression withNarrowParts(Expression expression) {
        List<Expression> operands = new ArrayList<>();
        for (Expression operand : expression.operands()) {
            operands.add(within(operand));
        }
        return operands.equals(expression.operands()) ? expression : expression.withOperands(operands);
    }

    private Expression cast(Cast cast, DecimalType target) {
        Expression input = narrow(cast.input());
        boolean sameScale = input.type() instanceof DecimalType from
                && from.scale() == target.scale()
                && from.layout() == Layout.INT64;
        return sameScale ? input : new Cast(input, target, false);
    }

    private Expression call(Call call, DecimalType target) {
        return switch (call.function()) {
            case MULTIPLY -> {
                List<Expression> operands =
                        call.operands().stream().map(this::narrow).toList();
                boolean narrow =
                        operands.stream().allMatch(operand -> operand.type().layout() == Layout.INT64);
                yield narrow ? new Call(call.function(), operands, target) : withNarrowParts(call);
            }
            case ADD, SUBTRACT, NEGATE -> {
                List<Expression> operands = call.operands().stream()
                        .map(operand -> as(operand, target))
                        .toList();
                yield new Call(call.function(), operands, target);
            }
            default -> withNarrowParts(call);
        };
    }

    private Expression choice(Case choice, DecimalType target) {
        List<Case.Branch> branches = new ArrayList<>();
        for (Case.Branch branch : choice.branches()) {
            branches.add(new Case.Branch(within(branch.condition()), as(branch.value(), target)));
        }
        return new Case(branches, as(choice.otherwise(), target));
    }

    /// The values of an operand that fit a type of the same scale, as that type.
    private Expression as(Expression operand, DecimalType target) {
        if (operand instanceof Literal literal) {
            return literal.isNull()
                    ? Literals.ofNull(target)
                    : Literals.of(target, (BigDecimal) java.util.Objects.requireNonNull(literal.object()));
        }
        Expression narrow = narrow(operand);
        return narrow.type().equals(target) ? narrow : new Cast(narrow, target, false);
    }
}
