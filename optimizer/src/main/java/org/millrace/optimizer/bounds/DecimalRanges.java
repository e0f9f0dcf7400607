package org.millrace.optimizer.bounds;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.Call;
import org.millrace.plan.expression.Case;
import org.millrace.plan.expression.Cast;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Literal;
import org.millrace.plan.relation.Relation;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DecimalType;

/// The ranges of expressions over the columns of one relation.
final class DecimalRanges {

    private final IntFunction<@Nullable Range> columns;

    DecimalRanges(Relation input) {
        columns = column -> ColumnRanges.of(input, column);
    }

    /// The range of an expression's values, unscaled; null where nothing is known or it has no whole numbers.
    @Nullable
    Range of(Expression expression) {
        if (!ColumnRanges.exact(expression)) {
            return null;
        }
        return switch (expression) {
            case ColumnRef column -> columns.apply(column.index());
            case Literal literal -> Range.of(literal);
            case Cast cast -> rescaled(cast);
            case Call call -> ofCall(call);
            case Case choice -> ofChoice(choice);
            default -> null;
        };
    }

    private @Nullable Range rescaled(Cast cast) {
        Range input = of(cast.input());
        int more = scale(cast.type()) - scale(cast.input().type());
        return input == null || more < 0 ? null : input.scaled(more);
    }

    private static int scale(DataType type) {
        return type instanceof DecimalType decimal ? decimal.scale() : 0;
    }

    private @Nullable Range ofCall(Call call) {
        return switch (call.function()) {
            case ADD, SUBTRACT, MULTIPLY -> {
                Range left = of(call.operands().get(0));
                Range right = of(call.operands().get(1));
                yield left == null || right == null ? null : combined(call, left, right);
            }
            case NEGATE -> {
                Range operand = of(call.operands().getFirst());
                yield operand == null ? null : operand.negated();
            }
            default -> null;
        };
    }

    private static @Nullable Range combined(Call call, Range left, Range right) {
        return switch (call.function()) {
            case ADD -> left.plus(right);
            case SUBTRACT -> left.plus(right.negated());
            case MULTIPLY -> left.times(right);
            default -> null;
        };
    }

    /// The range of all branches; a branch that is missing has no number.
    private @Nullable Range ofChoice(Case choice) {
        Range all = null;
        List<Expression> values = new ArrayList<>();
        choice.branches().forEach(branch -> values.add(branch.value()));
        values.add(choice.otherwise());
        for (Expression value : values) {
            if (value instanceof Literal literal && literal.isNull()) {
                continue;
            }
            Range range = of(value);
            if (range == null) {
                return null;
            }
            all = all == null ? range : all.or(range);
        }
        return all;
    }
}
