package org.millrace.plan.estimate;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.Call;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.ExpressionTrees;
import org.millrace.plan.expression.Function;
import org.millrace.plan.expression.Literal;

/// Estimates conjunctions: two bounds of one value make an interval, everything else is taken to be independent.
final class Intervals {

    /// What is left between two bounds where the values are not known.
    private static final double UNKNOWN_INTERVAL = 0.1;

    private Intervals() {}

    /// The part of the rows that all conjuncts let through.
    static double conjunction(Call and, RelationEstimate input) {
        Map<Expression, Bound> lower = new LinkedHashMap<>();
        Map<Expression, Bound> upper = new LinkedHashMap<>();
        double part = 1;
        for (Expression conjunct : ExpressionTrees.conjuncts(and)) {
            Bound bound = Bound.of(conjunct);
            if (bound == null) {
                part *= Selectivity.of(conjunct, input);
            } else {
                (bound.below() ? upper : lower).merge(bound.value(), bound, Bound::stricter);
            }
        }
        for (Map.Entry<Expression, Bound> entry : lower.entrySet()) {
            Bound above = upper.remove(entry.getKey());
            part *= above == null
                    ? Selectivity.of(entry.getValue().call(), input)
                    : between(entry.getValue(), above, input);
        }
        for (Bound bound : upper.values()) {
            part *= Selectivity.of(bound.call(), input);
        }
        return part;
    }

    private static double between(Bound lower, Bound upper, RelationEstimate input) {
        ColumnEstimate values = Variety.of(lower.value(), input);
        double both = lower.part(values, Double.NaN) + upper.part(values, Double.NaN) - (1 - values.nulls());
        return Double.isNaN(both) ? UNKNOWN_INTERVAL : Math.max(both, 1 / Math.max(values.distinct(), 1));
    }

    /// A comparison of a value with a constant.
    ///
    /// @param value  what is compared
    /// @param number the constant as a number, as [Numbers] gives it
    /// @param below  whether the value is to be below the constant
    /// @param call   the comparison
    record Bound(Expression value, double number, boolean below, Call call) {

        /// The bound that a condition is; null where it is none.
        static @Nullable Bound of(Expression condition) {
            if (!(condition instanceof Call call) || !compares(call.function())) {
                return null;
            }
            boolean less = call.function() == Function.LESS || call.function() == Function.LESS_OR_EQUAL;
            Expression left = call.operands().get(0);
            Expression right = call.operands().get(1);
            if (right instanceof Literal literal) {
                return new Bound(left, Numbers.of(literal.value()), less, call);
            }
            return left instanceof Literal literal ? new Bound(right, Numbers.of(literal.value()), !less, call) : null;
        }

        private static boolean compares(Function function) {
            return switch (function) {
                case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> true;
                default -> false;
            };
        }

        /// The stricter one of two bounds in the same direction.
        Bound stricter(Bound other) {
            return other.number < number == below ? other : this;
        }

        /// The part of a column's values that satisfies it if they are spread evenly, or `unknown`.
        double part(ColumnEstimate column, double unknown) {
            double span = column.high() - column.low();
            if (Double.isNaN(number) || !Double.isFinite(span)) {
                return unknown * (1 - column.nulls());
            }
            double part =
                    span == 0 ? (number >= column.low() ? 1 : 0) : Math.clamp((number - column.low()) / span, 0, 1);
            return (below ? part : 1 - part) * (1 - column.nulls());
        }
    }
}
