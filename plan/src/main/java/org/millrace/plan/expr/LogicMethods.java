package org.millrace.plan.expr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.Function;

/// Three-valued logic, choice and bins.
public sealed interface LogicMethods permits Expr {

    /// True where both are, false where one is, null otherwise.
    default Expr and(Object other) {
        return FunctionExpr.of(Function.AND, this, other);
    }

    /// True where one is, false where both are, null otherwise.
    default Expr or(Object other) {
        return FunctionExpr.of(Function.OR, this, other);
    }

    /// The opposite truth value.
    default Expr not() {
        return FunctionExpr.of(Function.NOT, this);
    }

    /// This, or the first of the others that is not null.
    default Expr coalesce(@Nullable Object... others) {
        List<Expr> arguments = new ArrayList<>();
        arguments.add((Expr) this);
        Arrays.stream(others).map(Expr::of).forEach(arguments::add);
        return new FunctionExpr(Function.COALESCE, arguments);
    }

    /// A value in place of missing ones.
    default Expr fillNull(Object value) {
        return coalesce(value);
    }

    /// Null where it equals the value.
    default Expr nullIf(Object value) {
        return FunctionExpr.of(Function.NULL_IF, this, value);
    }

    /// The label of the interval that a number falls into. Each interval contains its upper edge and not its lower
    /// one, `(0, 50]`, as `pandas.cut` has it; outside all of them it is null.
    ///
    /// @param edges  ascending borders, one more than labels
    /// @param labels the names of the intervals
    default Expr cut(List<? extends Number> edges, List<String> labels) {
        return cut(edges, labels, true, false);
    }

    /// The label of the interval that a number falls into.
    ///
    /// @param edges        ascending borders, one more than labels
    /// @param labels       the names of the intervals
    /// @param closedRight  whether intervals contain their upper edge and not their lower one
    /// @param includeOuter whether the outermost edge on the open side belongs to its interval as well
    default Expr cut(List<? extends Number> edges, List<String> labels, boolean closedRight, boolean includeOuter) {
        List<Double> doubles = edges.stream().map(Number::doubleValue).toList();
        return new CutExpr((Expr) this, doubles, labels, closedRight, includeOuter);
    }
}
