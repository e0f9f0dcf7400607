package org.millrace.plan.expr;

import org.millrace.plan.expression.Function;

/// How functions that are operators are written.
final class OperatorText {

    private OperatorText() {}

    /// The operator's symbol; empty for functions that are written as such.
    static String symbol(Function function) {
        return switch (function) {
            case ADD -> "+";
            case SUBTRACT -> "-";
            case MULTIPLY -> "*";
            case DIVIDE -> "/";
            case MODULO -> "%";
            case EQUAL -> "=";
            case NOT_EQUAL -> "<>";
            case LESS -> "<";
            case LESS_OR_EQUAL -> "<=";
            case GREATER -> ">";
            case GREATER_OR_EQUAL -> ">=";
            case AND -> "AND";
            case OR -> "OR";
            default -> "";
        };
    }

    /// `(a + b)` as `a + b`, which is how a column is called; `(a) + (b)` stays as it is.
    static String withoutOuterParentheses(String text) {
        if (!text.startsWith("(") || !text.endsWith(")")) {
            return text;
        }
        int depth = 0;
        for (int i = 0; i < text.length() - 1; i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return text;
            }
        }
        return text.substring(1, text.length() - 1);
    }
}
