package org.millrace.plan.expr;

import org.millrace.plan.expression.Function;

/// Functions of text. Positions and lengths count code points; positions start at 1, as in SQL.
public sealed interface TextMethods permits Expr {

    /// The number of code points.
    default Expr length() {
        return FunctionExpr.of(Function.LENGTH, this);
    }

    /// The number of bytes of text or of a binary value.
    default Expr octetLength() {
        return FunctionExpr.of(Function.OCTET_LENGTH, this);
    }

    /// In lower case.
    default Expr lower() {
        return FunctionExpr.of(Function.LOWER, this);
    }

    /// In upper case.
    default Expr upper() {
        return FunctionExpr.of(Function.UPPER, this);
    }

    /// Without white space at both ends.
    default Expr trim() {
        return FunctionExpr.of(Function.TRIM, this);
    }

    /// Without white space at the start.
    default Expr trimStart() {
        return FunctionExpr.of(Function.TRIM_START, this);
    }

    /// Without white space at the end.
    default Expr trimEnd() {
        return FunctionExpr.of(Function.TRIM_END, this);
    }

    /// Without any of these characters at both ends.
    default Expr trim(String characters) {
        return FunctionExpr.of(Function.TRIM, this, characters);
    }

    /// The part from a position to the end.
    default Expr substring(Object start) {
        return FunctionExpr.of(Function.SUBSTRING, this, start);
    }

    /// The part from a position with at most so many code points.
    default Expr substring(Object start, Object length) {
        return FunctionExpr.of(Function.SUBSTRING, this, start, length);
    }

    /// Followed by another text. Values that are no text are converted.
    default Expr concat(Object other) {
        return FunctionExpr.of(Function.CONCAT, this, other);
    }

    /// Every occurrence of a text replaced.
    default Expr replace(Object search, Object replacement) {
        return FunctionExpr.of(Function.REPLACE, this, search, replacement);
    }

    /// The code points in reverse order.
    default Expr reverse() {
        return FunctionExpr.of(Function.REVERSE, this);
    }

    /// So many times over.
    default Expr repeat(Object count) {
        return FunctionExpr.of(Function.REPEAT, this, count);
    }

    /// Filled up with a text at the start, or cut at the end, to so many code points.
    default Expr padStart(Object length, Object fill) {
        return FunctionExpr.of(Function.PAD_START, this, length, fill);
    }

    /// Filled up with a text at the end, or cut there, to so many code points.
    default Expr padEnd(Object length, Object fill) {
        return FunctionExpr.of(Function.PAD_END, this, length, fill);
    }

    /// The position of a text, from 1; 0 where it does not occur.
    default Expr position(Object search) {
        return FunctionExpr.of(Function.POSITION, this, search);
    }
}
