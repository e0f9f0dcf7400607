package org.millrace.sql.parse;

import org.jspecify.annotations.Nullable;
import org.millrace.sql.tree.Phrase.InfixOperator;

/// How tightly operators bind: those of PostgreSQL (4.1.6) as DuckDB's grammar has them. Higher binds tighter.
final class Precedence {

    static final int OR = 1;
    static final int AND = 2;
    static final int NOT = 3;
    /// IS, ISNULL, NOTNULL.
    static final int IS = 4;
    static final int COMPARISON = 5;
    /// BETWEEN, IN, LIKE and its kin.
    static final int MATCH = 6;
    /// All operators that are not named elsewhere; `==` is one of them, other than `=`.
    static final int OTHER = 7;
    static final int SUM = 8;
    static final int PRODUCT = 9;
    static final int POWER = 10;
    /// AT TIME ZONE.
    static final int AT = 11;
    /// A sign before a value: tighter than all operators between two.
    static final int SIGN = 12;

    /// `::` behind what is no operand: `a IS NULL::int`.
    static final int CAST = 13;

    private Precedence() {}

    /// That of the operator at the cursor; 0 when what stands there is none.
    static int of(Cursor cursor) {
        return switch (cursor.peek().key()) {
            case "OR" -> OR;
            case "AND" -> AND;
            case "IS", "ISNULL", "NOTNULL" -> IS;
            case "=", "<", ">", "<=", ">=", "<>", "!=" -> COMPARISON;
            case "BETWEEN", "IN", "LIKE", "ILIKE", "GLOB", "SIMILAR" -> MATCH;
            case "NOT" -> ofNot(cursor.peek(1));
            case "==",
                    "||",
                    "&",
                    "|",
                    "<<",
                    ">>",
                    "~",
                    "!~",
                    "@>",
                    "<@",
                    "&&",
                    "^@",
                    "~~",
                    "!~~",
                    "~~*",
                    "!~~*",
                    "->",
                    "->>" -> OTHER;
            case "+", "-" -> SUM;
            case "*", "/", "%", "//" -> PRODUCT;
            case "^", "**" -> POWER;
            case "AT", "COLLATE" -> AT;
            case "::" -> CAST;
            default -> 0;
        };
    }

    private static int ofNot(Token behind) {
        return switch (behind.key()) {
            case "BETWEEN", "IN", "LIKE", "ILIKE", "GLOB", "SIMILAR" -> MATCH;
            case "NULL" -> IS;
            default -> 0;
        };
    }

    /// The operator that a sign means; null where it is none between two values.
    static @Nullable InfixOperator infix(String sign) {
        return switch (sign) {
            case "=", "==" -> InfixOperator.EQUAL;
            case "<>", "!=" -> InfixOperator.NOT_EQUAL;
            case "<" -> InfixOperator.LESS;
            case "<=" -> InfixOperator.LESS_OR_EQUAL;
            case ">" -> InfixOperator.GREATER;
            case ">=" -> InfixOperator.GREATER_OR_EQUAL;
            case "+" -> InfixOperator.ADD;
            case "-" -> InfixOperator.SUBTRACT;
            case "*" -> InfixOperator.MULTIPLY;
            case "/" -> InfixOperator.DIVIDE;
            case "//" -> InfixOperator.INTEGER_DIVIDE;
            case "%" -> InfixOperator.MODULO;
            case "^", "**" -> InfixOperator.POWER;
            default -> other(sign);
        };
    }

    private static @Nullable InfixOperator other(String sign) {
        return switch (sign) {
            case "||" -> InfixOperator.CONCAT;
            case "&" -> InfixOperator.BIT_AND;
            case "|" -> InfixOperator.BIT_OR;
            case "<<" -> InfixOperator.SHIFT_LEFT;
            case ">>" -> InfixOperator.SHIFT_RIGHT;
            case "~" -> InfixOperator.MATCHES;
            case "!~" -> InfixOperator.NOT_MATCHES;
            case "@>" -> InfixOperator.CONTAINS;
            case "<@" -> InfixOperator.CONTAINED;
            case "&&" -> InfixOperator.OVERLAPS;
            case "^@" -> InfixOperator.STARTS_WITH;
            default -> null;
        };
    }
}
