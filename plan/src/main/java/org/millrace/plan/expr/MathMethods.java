package org.millrace.plan.expr;

import org.millrace.plan.expression.Function;

/// Mathematics in floating point of 64 bits unless said otherwise; other numbers are converted.
public sealed interface MathMethods permits Expr {

    /// The square root; NaN for negative numbers.
    default Expr sqrt() {
        return FunctionExpr.of(Function.SQRT, this);
    }

    /// The cube root.
    default Expr cbrt() {
        return FunctionExpr.of(Function.CBRT, this);
    }

    /// The natural logarithm.
    default Expr ln() {
        return FunctionExpr.of(Function.LN, this);
    }

    /// The natural logarithm, as NumPy and Polars call it.
    default Expr log() {
        return FunctionExpr.of(Function.LN, this);
    }

    /// The logarithm to base 10.
    default Expr log10() {
        return FunctionExpr.of(Function.LOG10, this);
    }

    /// The logarithm to base 2.
    default Expr log2() {
        return FunctionExpr.of(Function.LOG2, this);
    }

    /// The natural logarithm of 1 + x, exact for small x.
    default Expr log1p() {
        return FunctionExpr.of(Function.LOG1P, this);
    }

    /// e to the power of x.
    default Expr exp() {
        return FunctionExpr.of(Function.EXP, this);
    }

    /// e to the power of x, less 1, exact for small x.
    default Expr expm1() {
        return FunctionExpr.of(Function.EXPM1, this);
    }

    /// The power.
    default Expr pow(Object exponent) {
        return FunctionExpr.of(Function.POWER, this, exponent);
    }

    /// The absolute value, in the type of the operand.
    default Expr abs() {
        return FunctionExpr.of(Function.ABS, this);
    }

    /// The nearest whole number, half away from zero; decimals stay decimals and integers are as they were.
    default Expr round() {
        return FunctionExpr.of(Function.ROUND, this);
    }

    /// The nearest number with so many decimal digits, half away from zero; decimals stay decimals.
    default Expr round(int digits) {
        return FunctionExpr.of(Function.ROUND, this, digits);
    }

    /// The greatest whole number not above.
    default Expr floor() {
        return FunctionExpr.of(Function.FLOOR, this);
    }

    /// The least whole number not below.
    default Expr ceil() {
        return FunctionExpr.of(Function.CEIL, this);
    }

    /// The whole part: rounds towards zero.
    default Expr truncate() {
        return FunctionExpr.of(Function.TRUNCATE, this);
    }

    /// -1, 0 or 1.
    default Expr sign() {
        return FunctionExpr.of(Function.SIGN, this);
    }

    /// The sine of an angle in radians.
    default Expr sin() {
        return FunctionExpr.of(Function.SIN, this);
    }

    /// The cosine of an angle in radians.
    default Expr cos() {
        return FunctionExpr.of(Function.COS, this);
    }

    /// The tangent of an angle in radians.
    default Expr tan() {
        return FunctionExpr.of(Function.TAN, this);
    }

    /// The arc sine in radians.
    default Expr asin() {
        return FunctionExpr.of(Function.ASIN, this);
    }

    /// The arc cosine in radians.
    default Expr acos() {
        return FunctionExpr.of(Function.ACOS, this);
    }

    /// The arc tangent in radians.
    default Expr atan() {
        return FunctionExpr.of(Function.ATAN, this);
    }

    /// The angle of the point (x, this) in radians.
    default Expr atan2(Object x) {
        return FunctionExpr.of(Function.ATAN2, this, x);
    }

    /// The hyperbolic sine.
    default Expr sinh() {
        return FunctionExpr.of(Function.SINH, this);
    }

    /// The hyperbolic cosine.
    default Expr cosh() {
        return FunctionExpr.of(Function.COSH, this);
    }

    /// The hyperbolic tangent.
    default Expr tanh() {
        return FunctionExpr.of(Function.TANH, this);
    }

    /// Radians as degrees.
    default Expr degrees() {
        return FunctionExpr.of(Function.DEGREES, this);
    }

    /// Degrees as radians.
    default Expr radians() {
        return FunctionExpr.of(Function.RADIANS, this);
    }
}
