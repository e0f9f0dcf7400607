package org.millrace.plan.expr;

import org.millrace.plan.expression.Function;

/// What text contains or looks like.
public sealed interface PatternMethods permits Expr {

    /// Whether a text occurs in it.
    default Expr contains(Object search) {
        return FunctionExpr.of(Function.CONTAINS, this, search);
    }

    /// Whether it starts with a text.
    default Expr startsWith(Object start) {
        return FunctionExpr.of(Function.STARTS_WITH, this, start);
    }

    /// Whether it ends with a text.
    default Expr endsWith(Object end) {
        return FunctionExpr.of(Function.ENDS_WITH, this, end);
    }

    /// SQL LIKE: `%` stands for any text and `_` for any code point.
    default Expr like(String pattern) {
        return FunctionExpr.of(Function.LIKE, this, pattern);
    }

    /// SQL LIKE with an escape character.
    default Expr like(String pattern, String escape) {
        return FunctionExpr.of(Function.LIKE, this, pattern, escape);
    }

    /// Whether a regular expression matches somewhere in it.
    default Expr regexpMatches(String pattern) {
        return FunctionExpr.of(Function.REGEXP_MATCHES, this, pattern);
    }

    /// Every match of a regular expression replaced.
    default Expr regexpReplace(String pattern, String replacement) {
        return FunctionExpr.of(Function.REGEXP_REPLACE, this, pattern, replacement);
    }

    /// The first match of a regular expression, or an empty text.
    default Expr regexpExtract(String pattern) {
        return FunctionExpr.of(Function.REGEXP_EXTRACT, this, pattern);
    }

    /// A group of the first match of a regular expression, or an empty text.
    default Expr regexpExtract(String pattern, int group) {
        return FunctionExpr.of(Function.REGEXP_EXTRACT, this, pattern, group);
    }
}
