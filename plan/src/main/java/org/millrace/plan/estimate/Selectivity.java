package org.millrace.plan.estimate;

import org.millrace.plan.expression.Call;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.InList;
import org.millrace.plan.expression.Literal;

/// Which part of the rows a condition is expected to let through.
final class Selectivity {

    /// Of a condition of which nothing is known.
    private static final double UNKNOWN = 0.25;

    /// Of a range that is open on one side, where the values are not known.
    private static final double HALF_OPEN = 0.33;

    /// Of a search in text.
    private static final double TEXT = 0.1;

    private Selectivity() {}

    /// The part, 0 to 1.
    static double of(Expression condition, RelationEstimate input) {
        return switch (condition) {
            case Call call -> Math.clamp(call(call, input), 0, 1);
            case InList in -> {
                ColumnEstimate column = Variety.of(in.input(), input);
                yield Math.min(1, in.values().size() / column.distinct()) * (1 - column.nulls());
            }
            case Literal literal -> Boolean.TRUE.equals(literal.object()) ? 1 : 0;
            default -> UNKNOWN;
        };
    }

    private static double call(Call call, RelationEstimate input) {
        return switch (call.function()) {
            case AND -> Intervals.conjunction(call, input);
            case OR -> {
                double none = 1;
                for (Expression operand : call.operands()) {
                    none *= 1 - of(operand, input);
                }
                yield 1 - none;
            }
            case NOT -> 1 - of(call.operands().getFirst(), input);
            case IS_NULL -> Variety.of(call.operands().getFirst(), input).nulls();
            case IS_NOT_NULL ->
                1 - Variety.of(call.operands().getFirst(), input).nulls();
            case EQUAL, NOT_DISTINCT -> equal(call, input);
            case NOT_EQUAL -> 1 - equal(call, input);
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> range(call, input);
            case CONTAINS, STARTS_WITH, ENDS_WITH, LIKE, REGEXP_MATCHES -> TEXT;
            default -> UNKNOWN;
        };
    }

    private static double equal(Call call, RelationEstimate input) {
        ColumnEstimate left = Variety.of(call.operands().get(0), input);
        ColumnEstimate right = Variety.of(call.operands().get(1), input);
        return (1 - left.nulls()) * (1 - right.nulls()) / Math.max(left.distinct(), right.distinct());
    }

    private static double range(Call call, RelationEstimate input) {
        Intervals.Bound bound = Intervals.Bound.of(call);
        return bound == null ? HALF_OPEN : bound.part(Variety.of(bound.value(), input), HALF_OPEN);
    }
}
