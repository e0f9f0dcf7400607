package org.millrace.plan.expr;

import java.util.Arrays;
import java.util.Collection;
import org.millrace.plan.expression.Function;

/// Comparisons. NaN equals NaN and is above every number; text compares by its bytes; text that is compared with a
/// date or a time is read as one.
public sealed interface ComparisonMethods permits Expr {

    /// Equal.
    default Expr eq(Object other) {
        return FunctionExpr.of(Function.EQUAL, this, other);
    }

    /// Not equal.
    default Expr ne(Object other) {
        return FunctionExpr.of(Function.NOT_EQUAL, this, other);
    }

    /// Less.
    default Expr lt(Object other) {
        return FunctionExpr.of(Function.LESS, this, other);
    }

    /// Less or equal.
    default Expr le(Object other) {
        return FunctionExpr.of(Function.LESS_OR_EQUAL, this, other);
    }

    /// Greater.
    default Expr gt(Object other) {
        return FunctionExpr.of(Function.GREATER, this, other);
    }

    /// Greater or equal.
    default Expr ge(Object other) {
        return FunctionExpr.of(Function.GREATER_OR_EQUAL, this, other);
    }

    /// Equal, where a missing value equals a missing value; never null.
    default Expr eqNullSafe(Object other) {
        return FunctionExpr.of(Function.NOT_DISTINCT, this, other);
    }

    /// Not below the first and not above the second.
    default Expr between(Object low, Object high) {
        return ge(low).and(le(high));
    }

    /// Whether it is one of these values.
    default Expr isIn(Object... values) {
        return isIn(Arrays.asList(values));
    }

    /// Whether it is one of these values.
    default Expr isIn(Collection<?> values) {
        return new InExpr((Expr) this, values.stream().map(Expr::of).toList());
    }

    /// Whether the value is missing; never null.
    default Expr isNull() {
        return FunctionExpr.of(Function.IS_NULL, this);
    }

    /// Whether there is a value; never null.
    default Expr isNotNull() {
        return FunctionExpr.of(Function.IS_NOT_NULL, this);
    }

    /// Whether a floating-point value is NaN.
    default Expr isNaN() {
        return FunctionExpr.of(Function.IS_NAN, this);
    }
}
