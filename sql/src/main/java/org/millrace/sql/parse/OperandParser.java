package org.millrace.sql.parse;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.sql.parse.Token.Kind;
import org.millrace.sql.tree.Name;
import org.millrace.sql.tree.Phrase;
import org.millrace.sql.tree.Query;
import org.millrace.sql.tree.TypeName;

/// What operators stand between: constants, columns, calls, parentheses; and what binds tighter than any operator:
/// `::type`, `[index]` and `.field` behind it.
final class OperandParser {

    private final Grammar grammar;
    private final Cursor cursor;

    OperandParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
    }

    /// An operand with all that stands behind it.
    Phrase operand() {
        Phrase value = bare();
        while (true) {
            Phrase extended = extended(value);
            if (extended == null) {
                return value;
            }
            value = extended;
            cursor.deepen();
        }
    }

    private @Nullable Phrase extended(Phrase value) {
        return switch (cursor.peek().key()) {
            case "::" -> conversion(value);
            case "[" -> subscript(value);
            case "." -> field(value);
            default -> null;
        };
    }

    /// A value with the `::` at the cursor and the type behind it.
    Phrase conversion(Phrase value) {
        cursor.take();
        return new Phrase.Conversion(value, grammar.types.type(), false, value.at());
    }

    private Phrase field(Phrase value) {
        cursor.take();
        Name name = cursor.anyName("the name of a field");
        return cursor.at("(")
                ? grammar.calls.call(name, List.of(new Phrase.Argument(null, value)))
                : new Phrase.FieldOf(value, name, value.at());
    }

    private Phrase subscript(Phrase value) {
        cursor.take();
        Phrase from = cursor.at(":") ? null : grammar.expressions.expression();
        if (from != null && cursor.accept("]")) {
            return new Phrase.Element(value, from, value.at());
        }
        cursor.expect(":");
        Phrase to = cursor.at("]") ? null : grammar.expressions.expression();
        if (cursor.at(":")) {
            throw cursor.error("slices with a step are not supported");
        }
        cursor.expect("]");
        return new Phrase.Slice(value, from, to, value.at());
    }

    private Phrase bare() {
        Token token = cursor.peek();
        return switch (token.kind()) {
            case NUMBER -> new Phrase.NumberConstant(cursor.take().text(), token.at());
            case TEXT -> new Phrase.TextConstant(cursor.take().text(), token.at());
            case BYTES ->
                new Phrase.BytesConstant(HexFormat.of().parseHex(cursor.take().text()), token.at());
            case PARAMETER -> parameter();
            case QUOTED -> named();
            case WORD -> word(token);
            case SYMBOL -> enclosed(token);
            case END -> throw cursor.expected("an expression");
        };
    }

    private Phrase parameter() {
        Token token = cursor.take();
        String said = token.text();
        if (said.isEmpty()) {
            return new Phrase.Parameter(cursor.nextParameter(), null, token.at());
        }
        if (!Character.isDigit(said.charAt(0))) {
            return new Phrase.Parameter(0, said, token.at());
        }
        boolean sane = said.length() < 6 && said.chars().allMatch(Character::isDigit);
        int number = sane ? Integer.parseInt(said) : 0;
        if (number == 0) {
            throw cursor.error(token.at(), "parameters count from 1 to 99999, or have a name");
        }
        return new Phrase.Parameter(number, null, token.at());
    }

    private Phrase enclosed(Token token) {
        return switch (token.key()) {
            case "(" -> parenthesised();
            case "[" -> list(token.at());
            case "{" -> struct();
            default -> throw cursor.expected("an expression");
        };
    }

    /// `(value)`, `(a, b)` or `(SELECT …)`.
    private Phrase parenthesised() {
        int at = cursor.expect("(").at();
        if (grammar.queries.starts()) {
            Query query = grammar.queries.query();
            cursor.expect(")");
            return new Phrase.Scalar(query, at);
        }
        Phrase first = grammar.expressions.expression();
        Query continued = grammar.queries.continued(first);
        Phrase value = continued == null ? first : new Phrase.Scalar(continued, at);
        if (cursor.at(",")) {
            value = new Phrase.Row(following(first), at);
        }
        cursor.expect(")");
        return value;
    }

    private List<Phrase> following(Phrase first) {
        List<Phrase> values = new ArrayList<>();
        values.add(first);
        while (cursor.accept(",")) {
            values.add(grammar.expressions.expression());
        }
        return values;
    }

    /// `[a, b]` from its opening bracket.
    Phrase list(int at) {
        cursor.expect("[");
        List<Phrase> elements = cursor.at("]") ? List.of() : grammar.expressions.list();
        if (cursor.at("FOR")) {
            throw cursor.error("list comprehensions are not supported");
        }
        cursor.expect("]");
        return new Phrase.ListOf(elements, at);
    }

    private Phrase struct() {
        int at = cursor.expect("{").at();
        List<Phrase.Member> members = new ArrayList<>();
        do {
            String name = cursor.at(Kind.TEXT)
                    ? cursor.take().text()
                    : cursor.anyName("the name of a field").text();
            cursor.expect(":");
            members.add(new Phrase.Member(name, grammar.expressions.expression()));
        } while (cursor.acceptComma());
        cursor.expect("}");
        return new Phrase.Struct(members, at);
    }

    private Phrase word(Token token) {
        Phrase special = grammar.specials.form(token);
        if (special != null) {
            return special;
        }
        boolean calls = cursor.peek(1).is("(");
        if (calls ? Keywords.reservedEverywhere(token.key()) : Keywords.reserved(token.key())) {
            throw cursor.expected("an expression");
        }
        return cursor.peek(1).kind() == Kind.TEXT ? typed() : named();
    }

    /// `DATE '2020-01-01'`.
    private Phrase typed() {
        int at = cursor.place();
        TypeName type = grammar.types.type();
        Token said = cursor.take();
        return new Phrase.Conversion(new Phrase.TextConstant(said.text(), said.at()), type, false, at);
    }

    /// `a`, `t.a`, `t.*`, `f(x)`, `t.a.f(x)`.
    private Phrase named() {
        int at = cursor.place();
        List<Name> parts = new ArrayList<>();
        parts.add(Cursor.toName(cursor.take()));
        while (cursor.accept(".")) {
            if (cursor.at("*")) {
                return grammar.stars.behind(parts.getLast(), at);
            }
            parts.add(cursor.anyName("a name"));
        }
        return cursor.at("(") ? called(parts, at) : new Phrase.Column(parts, at);
    }

    private Phrase called(List<Name> parts, int at) {
        Name name = parts.removeLast();
        boolean schema = parts.size() == 1 && isSchema(parts.getFirst());
        boolean chained = !parts.isEmpty() && !schema;
        List<Phrase.Argument> before =
                chained ? List.of(new Phrase.Argument(null, new Phrase.Column(parts, at))) : List.of();
        return grammar.calls.call(name, before);
    }

    /// The schemas that DuckDB and tools may write before a function.
    private static boolean isSchema(Name name) {
        return name.text().equalsIgnoreCase("main") || name.text().equalsIgnoreCase("pg_catalog");
    }
}
