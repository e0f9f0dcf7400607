package org.millrace.sql.parse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.sql.tree.Phrase;
import org.millrace.sql.tree.Phrase.InfixOperator;
import org.millrace.sql.tree.Phrase.LikeKind;
import org.millrace.sql.tree.Phrase.PrefixOperator;
import org.millrace.sql.tree.Phrase.Truth;
import org.millrace.sql.tree.Query;

/// Expressions: operators by precedence climbing, operands by [OperandParser].
final class ExpressionParser {

    private final Grammar grammar;
    private final Cursor cursor;

    ExpressionParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
    }

    /// A whole expression.
    Phrase expression() {
        return expression(Precedence.OR);
    }

    /// Expressions between commas, at least one.
    List<Phrase> list() {
        List<Phrase> values = new ArrayList<>();
        do {
            values.add(expression());
        } while (cursor.acceptComma());
        return values;
    }

    /// An expression in which only operators of at least this precedence stand outside of parentheses.
    Phrase expression(int least) {
        int outer = cursor.enter();
        Phrase left = signed();
        int precedence = Precedence.of(cursor);
        while (precedence >= least && precedence > 0) {
            left = extended(left, precedence);
            cursor.deepen();
            precedence = Precedence.of(cursor);
        }
        cursor.leave(outer);
        return left;
    }

    private Phrase signed() {
        Token token = cursor.peek();
        return switch (token.key()) {
            case "NOT" -> prefixed(PrefixOperator.NOT, Precedence.NOT);
            case "-" -> prefixed(PrefixOperator.MINUS, Precedence.SIGN);
            case "+" -> prefixed(PrefixOperator.PLUS, Precedence.SIGN);
            case "~" -> prefixed(PrefixOperator.BIT_NOT, Precedence.SUM);
            case "@" -> {
                cursor.take();
                yield Phrase.Function.of("abs", token.at(), expression(Precedence.SUM));
            }
            default -> grammar.operands.operand();
        };
    }

    private Phrase prefixed(PrefixOperator operator, int least) {
        int at = cursor.take().at();
        return new Phrase.Prefix(operator, expression(least), at);
    }

    /// `left` and the operator behind it, with all that belongs to it.
    private Phrase extended(Phrase left, int precedence) {
        return switch (precedence) {
            case Precedence.OR -> chain(left, "OR", Precedence.AND);
            case Precedence.AND -> chain(left, "AND", Precedence.NOT);
            case Precedence.IS -> is(left);
            case Precedence.COMPARISON -> comparison(left);
            case Precedence.MATCH -> match(left);
            case Precedence.AT -> timeZone(left);
            case Precedence.CAST -> grammar.operands.conversion(left);
            default -> infix(left, precedence);
        };
    }

    private Phrase chain(Phrase first, String word, int least) {
        List<Phrase> conditions = new ArrayList<>();
        conditions.add(first);
        while (cursor.accept(word)) {
            conditions.add(expression(least));
        }
        return new Phrase.Chain(word.equals("AND"), conditions, first.at());
    }

    private Phrase infix(Phrase left, int precedence) {
        Token sign = cursor.take();
        InfixOperator operator = Precedence.infix(sign.key());
        if (operator != null) {
            return new Phrase.Infix(operator, left, expression(precedence + 1), left.at());
        }
        return switch (sign.key()) {
            case "~~" -> like(left, LikeKind.LIKE, false);
            case "!~~" -> like(left, LikeKind.LIKE, true);
            case "~~*" -> like(left, LikeKind.ILIKE, false);
            case "!~~*" -> like(left, LikeKind.ILIKE, true);
            default ->
                throw cursor.error(sign.at(), "lambda functions and the JSON operators -> and ->> are not supported");
        };
    }

    private Phrase like(Phrase left, LikeKind kind, boolean negated) {
        return new Phrase.Like(left, expression(Precedence.SUM), null, kind, negated, left.at());
    }

    private Phrase timeZone(Phrase left) {
        if (cursor.at("COLLATE")) {
            throw cursor.error("COLLATE is not supported: texts compare by their code points");
        }
        cursor.take();
        cursor.expect("TIME");
        cursor.expect("ZONE");
        return Phrase.Function.of("timezone", left.at(), expression(Precedence.SIGN), left);
    }

    private Phrase comparison(Phrase left) {
        InfixOperator operator = operator(cursor.take());
        Phrase compared;
        if (atQuantifier()) {
            compared = quantified(left, operator);
        } else {
            compared = new Phrase.Infix(operator, left, expression(Precedence.COMPARISON + 1), left.at());
        }
        refuseChain(Precedence.COMPARISON, "comparisons");
        return compared;
    }

    private InfixOperator operator(Token sign) {
        InfixOperator operator = Precedence.infix(sign.key());
        if (operator == null) {
            throw cursor.error(sign.at(), "expected an operator but found " + sign.text());
        }
        return operator;
    }

    private void refuseChain(int precedence, String what) {
        if (Precedence.of(cursor) == precedence) {
            throw cursor.error(what + " cannot be chained: join them with AND, or use parentheses");
        }
    }

    private boolean atQuantifier() {
        return cursor.at("ANY", "(") || cursor.at("ALL", "(") || cursor.at("SOME", "(");
    }

    private Phrase quantified(Phrase left, InfixOperator operator) {
        boolean all = cursor.take().is("ALL");
        cursor.expect("(");
        Object operand = queryOrPhrase();
        cursor.expect(")");
        return operand instanceof Query query
                ? new Phrase.Quantified(left, operator, all, query, left.at())
                : new Phrase.QuantifiedList(left, operator, all, (Phrase) operand, left.at());
    }

    /// What stands in parentheses that may be a query, behind the opening one.
    private Object queryOrPhrase() {
        if (grammar.queries.starts()) {
            return grammar.queries.query();
        }
        Phrase phrase = expression();
        Query continued = grammar.queries.continued(phrase);
        return continued == null ? phrase : continued;
    }

    private Phrase is(Phrase left) {
        Token word = cursor.take();
        if (word.is("ISNULL")) {
            return new Phrase.Is(left, Truth.NULL, false, left.at());
        }
        if (!word.is("IS")) {
            cursor.accept("NULL");
            return new Phrase.Is(left, Truth.NULL, true, left.at());
        }
        boolean negated = cursor.accept("NOT");
        return cursor.accept("DISTINCT", "FROM") ? distinct(left, negated) : truth(left, negated);
    }

    private Phrase distinct(Phrase left, boolean negated) {
        InfixOperator operator = negated ? InfixOperator.NOT_DISTINCT : InfixOperator.DISTINCT;
        return new Phrase.Infix(operator, left, expression(Precedence.IS + 1), left.at());
    }

    private Phrase truth(Phrase left, boolean negated) {
        Truth truth = switch (cursor.peek().key()) {
            case "NULL", "UNKNOWN" -> Truth.NULL;
            case "TRUE" -> Truth.TRUE;
            case "FALSE" -> Truth.FALSE;
            default -> throw cursor.expected("NULL, TRUE, FALSE, UNKNOWN or DISTINCT FROM");
        };
        cursor.take();
        return new Phrase.Is(left, truth, negated, left.at());
    }

    private Phrase match(Phrase left) {
        boolean negated = cursor.accept("NOT");
        Token word = cursor.take();
        return switch (word.key()) {
            case "IN" -> in(left, negated);
            case "BETWEEN" -> between(left, negated);
            case "LIKE" -> pattern(left, LikeKind.LIKE, negated);
            case "ILIKE" -> pattern(left, LikeKind.ILIKE, negated);
            case "GLOB" -> pattern(left, LikeKind.GLOB, negated);
            default -> {
                cursor.expect("TO");
                yield pattern(left, LikeKind.SIMILAR, negated);
            }
        };
    }

    private Phrase pattern(Phrase left, LikeKind kind, boolean negated) {
        Phrase pattern = expression(Precedence.MATCH + 1);
        Phrase escape = cursor.accept("ESCAPE") ? expression(Precedence.MATCH + 1) : null;
        refuseChain(Precedence.MATCH, "matches");
        return new Phrase.Like(left, pattern, escape, kind, negated, left.at());
    }

    private Phrase between(Phrase left, boolean negated) {
        if (cursor.at("SYMMETRIC")) {
            throw cursor.error("BETWEEN SYMMETRIC is not supported");
        }
        cursor.accept("ASYMMETRIC");
        Phrase low = expression(Precedence.MATCH + 1);
        cursor.expect("AND");
        Phrase high = expression(Precedence.MATCH + 1);
        refuseChain(Precedence.MATCH, "ranges");
        return new Phrase.Between(left, low, high, negated, left.at());
    }

    private Phrase in(Phrase left, boolean negated) {
        if (!cursor.at("(")) {
            int at = left.at();
            Phrase among = new Phrase.QuantifiedList(left, InfixOperator.EQUAL, false, grammar.operands.operand(), at);
            return negated ? new Phrase.Prefix(PrefixOperator.NOT, among, at) : among;
        }
        cursor.expect("(");
        Object first = queryOrPhrase();
        Query query = first instanceof Query given ? given : loneQuery((Phrase) first);
        Phrase in = query == null
                ? new Phrase.InValues(left, rest((Phrase) first), negated, left.at())
                : new Phrase.InQuery(left, query, negated, left.at());
        cursor.expect(")");
        return in;
    }

    /// The query of `IN ((SELECT …))`.
    private @Nullable Query loneQuery(Phrase first) {
        return first instanceof Phrase.Scalar(Query query, int _) && cursor.at(")") ? query : null;
    }

    private List<Phrase> rest(Phrase first) {
        List<Phrase> values = new ArrayList<>();
        values.add(first);
        while (cursor.acceptComma()) {
            values.add(expression());
        }
        return values;
    }
}
