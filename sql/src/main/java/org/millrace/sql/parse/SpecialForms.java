package org.millrace.sql.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.millrace.sql.parse.Token.Kind;
import org.millrace.sql.tree.Phrase;
import org.millrace.sql.tree.TypeName;

/// Operands with a grammar of their own: CASE, CAST, INTERVAL, EXTRACT and the like.
final class SpecialForms {

    private final Grammar grammar;
    private final Cursor cursor;

    SpecialForms(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
    }

    /// The form that begins with the word at the cursor; null when it begins none.
    @Nullable
    Phrase form(Token word) {
        int outer = cursor.enter();
        Phrase form = begun(word);
        cursor.leave(outer);
        return form;
    }

    private @Nullable Phrase begun(Token word) {
        int at = word.at();
        return switch (word.key()) {
            case "TRUE", "FALSE" -> new Phrase.BooleanConstant(cursor.take().is("TRUE"), at);
            case "NULL" -> new Phrase.NullConstant(cursor.take().at());
            case "CASE" -> choice();
            case "INTERVAL" -> interval();
            case "ARRAY" -> array();
            case "TIMESTAMP", "TIME" -> zoned();
            case "MAP" -> map();
            case "LAMBDA" -> throw cursor.error("lambda functions are not supported");
            case "CURRENT_DATE", "CURRENT_TIME", "CURRENT_TIMESTAMP", "LOCALTIME", "LOCALTIMESTAMP" -> moment();
            default -> cursor.peek(1).is("(") ? call(word) : null;
        };
    }

    /// The form of a word with an opening parenthesis behind it.
    private @Nullable Phrase call(Token word) {
        return switch (word.key()) {
            case "CAST", "TRY_CAST" -> cast();
            case "EXISTS" -> exists();
            case "ROW" -> row();
            case "COLUMNS" -> grammar.stars.columns();
            case "EXTRACT" -> extract();
            case "SUBSTRING" -> substring();
            case "POSITION" -> position();
            case "OVERLAY" -> overlay();
            case "TRIM" -> trim();
            default -> null;
        };
    }

    private Phrase expression() {
        return grammar.expressions.expression();
    }

    /// Steps over the word and the parenthesis behind it.
    private int open() {
        int at = cursor.take().at();
        cursor.expect("(");
        return at;
    }

    private <T> T closed(T value) {
        cursor.expect(")");
        return value;
    }

    private Phrase choice() {
        int at = cursor.take().at();
        Phrase operand = cursor.at("WHEN") ? null : expression();
        List<Phrase.Branch> branches = new ArrayList<>();
        do {
            cursor.expect("WHEN");
            Phrase when = expression();
            cursor.expect("THEN");
            branches.add(new Phrase.Branch(when, expression()));
        } while (cursor.at("WHEN"));
        Phrase otherwise = cursor.accept("ELSE") ? expression() : null;
        cursor.expect("END");
        return new Phrase.Choice(operand, branches, otherwise, at);
    }

    private Phrase cast() {
        boolean trying = cursor.at("TRY_CAST");
        int at = open();
        Phrase value = expression();
        cursor.expect("AS");
        return closed(new Phrase.Conversion(value, grammar.types.type(), trying, at));
    }

    private @Nullable Phrase interval() {
        Token amount = cursor.peek(1);
        boolean begins = amount.is("(")
                || amount.kind() == Kind.TEXT
                || amount.kind() == Kind.NUMBER
                || amount.kind() == Kind.PARAMETER;
        if (!begins) {
            return null;
        }
        int at = cursor.take().at();
        Phrase value = grammar.operands.operand();
        String unit = IntervalUnits.singular(cursor.peek());
        if (unit != null) {
            cursor.take();
            refuseRange();
        }
        return new Phrase.Interval(value, unit, at);
    }

    private void refuseRange() {
        if (cursor.at("TO") && IntervalUnits.singular(cursor.peek(1)) != null) {
            throw cursor.error("intervals from one unit to another are not supported");
        }
    }

    private @Nullable Phrase array() {
        int at = cursor.place();
        if (cursor.at("ARRAY", "[")) {
            cursor.take();
            return grammar.operands.list(at);
        }
        if (!cursor.at("ARRAY", "(")) {
            return null;
        }
        open();
        return closed(new Phrase.QueryList(grammar.queries.query(), at));
    }

    /// `TIMESTAMP WITH TIME ZONE '…'`; null where the type is one word.
    private @Nullable Phrase zoned() {
        Token behind = cursor.peek(1);
        if (!(behind.is("WITH") || behind.is("WITHOUT")) || !cursor.peek(2).is("TIME")) {
            return null;
        }
        int at = cursor.place();
        TypeName type = grammar.types.type();
        if (!cursor.at(Kind.TEXT)) {
            throw cursor.expected("a text in quotes");
        }
        Token said = cursor.take();
        return new Phrase.Conversion(new Phrase.TextConstant(said.text(), said.at()), type, false, at);
    }

    private @Nullable Phrase map() {
        if (cursor.at("MAP", "{")) {
            throw cursor.error("maps are not supported");
        }
        return null;
    }

    private Phrase moment() {
        Token word = cursor.take();
        if (cursor.accept("(")) {
            cursor.expect(")");
        }
        return Phrase.Function.of(word.text().toLowerCase(Locale.ROOT), word.at());
    }

    private Phrase exists() {
        int at = open();
        return closed(new Phrase.Exists(grammar.queries.query(), at));
    }

    private Phrase row() {
        int at = open();
        return closed(new Phrase.Row(cursor.at(")") ? List.of() : grammar.expressions.list(), at));
    }

    /// `EXTRACT(year FROM d)`, also with the part in quotes.
    private Phrase extract() {
        int at = open();
        if (!cursor.at(Kind.TEXT) && !cursor.at(Kind.WORD)) {
            throw cursor.expected("a part of a date such as YEAR");
        }
        Token part = cursor.take();
        cursor.expect("FROM");
        Phrase name = new Phrase.TextConstant(part.text().toLowerCase(Locale.ROOT), part.at());
        return closed(Phrase.Function.of("date_part", at, name, expression()));
    }

    /// `SUBSTRING(s FROM 2 FOR 3)`, `SUBSTRING(s, 2, 3)`.
    private Phrase substring() {
        int at = open();
        Phrase value = expression();
        if (cursor.at(",")) {
            return closed(call("substring", at, value));
        }
        boolean counted = cursor.at("FOR");
        if (!counted) {
            cursor.expect("FROM");
        }
        Phrase from = counted ? new Phrase.NumberConstant("1", cursor.place()) : expression();
        return closed(
                cursor.accept("FOR")
                        ? Phrase.Function.of("substring", at, value, from, expression())
                        : Phrase.Function.of("substring", at, value, from));
    }

    /// A call of which the first argument is read.
    private Phrase call(String name, int at, Phrase first) {
        List<Phrase> arguments = new ArrayList<>();
        arguments.add(first);
        while (cursor.accept(",")) {
            arguments.add(expression());
        }
        return Phrase.Function.of(name, at, arguments.toArray(Phrase[]::new));
    }

    private Phrase position() {
        int at = open();
        Phrase part = grammar.expressions.expression(Precedence.OTHER);
        cursor.expect("IN");
        return closed(Phrase.Function.of("position", at, part, expression()));
    }

    private Phrase overlay() {
        int at = open();
        Phrase value = expression();
        if (cursor.at(",")) {
            return closed(call("overlay", at, value));
        }
        cursor.expect("PLACING");
        Phrase replacement = expression();
        cursor.expect("FROM");
        Phrase from = expression();
        return closed(
                cursor.accept("FOR")
                        ? Phrase.Function.of("overlay", at, value, replacement, from, expression())
                        : Phrase.Function.of("overlay", at, value, replacement, from));
    }

    /// `TRIM(s)`, `TRIM(s, 'x')`, `TRIM(LEADING 'x' FROM s)`, `TRIM(BOTH FROM s)`.
    private Phrase trim() {
        int at = open();
        String name = trimmed();
        if (cursor.accept("FROM")) {
            return closed(call(name, at, expression()));
        }
        Phrase first = expression();
        return closed(
                cursor.accept("FROM") ? Phrase.Function.of(name, at, expression(), first) : call(name, at, first));
    }

    private String trimmed() {
        if (cursor.accept("LEADING")) {
            return "ltrim";
        }
        if (cursor.accept("TRAILING")) {
            return "rtrim";
        }
        cursor.accept("BOTH");
        return "trim";
    }
}
