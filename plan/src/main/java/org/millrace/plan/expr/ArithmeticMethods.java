package org.millrace.plan.expr;

import org.millrace.plan.expression.Function;

/// The four operations. Integers are computed in the wider operand's type and an overflow is an error; decimals are
/// exact; everything else is floating point of 64 bits.
public sealed interface ArithmeticMethods permits Expr {

    /// The sum. A date plus a whole number is so many days later.
    default Expr plus(Object other) {
        return FunctionExpr.of(Function.ADD, this, other);
    }

    /// The difference. Of two dates, the days between them.
    default Expr minus(Object other) {
        return FunctionExpr.of(Function.SUBTRACT, this, other);
    }

    /// The product.
    default Expr times(Object other) {
        return FunctionExpr.of(Function.MULTIPLY, this, other);
    }

    /// The quotient in floating point, of integers and decimals too; by zero it is an infinity or NaN.
    default Expr divide(Object other) {
        return FunctionExpr.of(Function.DIVIDE, this, other);
    }

    /// The integer quotient of integers, truncated towards zero; null where the divisor is zero.
    default Expr quotient(Object other) {
        return FunctionExpr.of(Function.INTEGER_DIVIDE, this, other);
    }

    /// The remainder with the sign of the dividend; null where an integer or decimal divisor is zero.
    default Expr mod(Object other) {
        return FunctionExpr.of(Function.MODULO, this, other);
    }

    /// The number with the other sign.
    default Expr negate() {
        return FunctionExpr.of(Function.NEGATE, this);
    }
}
