package org.millrace.sql.parse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.sql.parse.Token.Kind;
import org.millrace.sql.tree.Name;
import org.millrace.sql.tree.Phrase;
import org.millrace.sql.tree.Query;
import org.millrace.sql.tree.Source;

/// `SELECT … FROM … WHERE …`, and the same with FROM first.
final class SelectParser {

    private final Grammar grammar;
    private final Cursor cursor;

    SelectParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
    }

    /// What stands between SELECT and FROM.
    private record Choice(boolean distinct, List<Phrase> on, List<Query.Item> items) {}

    /// A SELECT up to USING SAMPLE.
    Query.Select select() {
        int outer = cursor.enter();
        Query.Select select = clauses(cursor.place());
        cursor.leave(outer);
        return select;
    }

    private Query.Select clauses(int at) {
        Source leading = cursor.accept("FROM") ? grammar.sources.list() : null;
        boolean everything = leading != null && !cursor.at("SELECT");
        Choice choice = everything ? everything(at) : choice();
        Source from = leading == null && cursor.accept("FROM") ? grammar.sources.list() : leading;
        return new Query.Select(
                choice.distinct,
                choice.on,
                choice.items,
                from,
                condition("WHERE"),
                cursor.accept("GROUP") ? grammar.groupings.grouping() : null,
                condition("HAVING"),
                cursor.accept("WINDOW") ? grammar.windows.named() : List.of(),
                condition("QUALIFY"),
                cursor.accept("USING", "SAMPLE") ? grammar.samples.sample() : null,
                at);
    }

    /// `TABLE t`.
    Query.Select table() {
        int at = cursor.expect("TABLE").at();
        return all(grammar.sources.table(), at);
    }

    /// A SELECT of all columns of a source.
    static Query.Select all(Source source, int at) {
        List<Query.Item> items = everything(at).items;
        return new Query.Select(false, List.of(), items, source, null, null, null, List.of(), null, null, at);
    }

    private static Choice everything(int at) {
        Phrase all = Phrase.AllColumns.of(at);
        return new Choice(false, List.of(), List.of(new Query.Item(all, null)));
    }

    private @Nullable Phrase condition(String word) {
        return cursor.accept(word) ? grammar.expressions.expression() : null;
    }

    private Choice choice() {
        cursor.expect("SELECT");
        boolean distinct = cursor.accept("DISTINCT");
        if (!distinct) {
            cursor.accept("ALL");
        }
        List<Phrase> on = distinct && cursor.accept("ON") ? distinctOn() : List.of();
        List<Query.Item> items = new ArrayList<>();
        do {
            items.add(item());
        } while (cursor.acceptComma());
        if (cursor.at("INTO")) {
            throw cursor.error("SELECT INTO is not supported: COPY (query) TO 'file' writes files");
        }
        return new Choice(distinct, on, items);
    }

    private List<Phrase> distinctOn() {
        cursor.expect("(");
        List<Phrase> on = grammar.expressions.list();
        cursor.expect(")");
        return on;
    }

    private Query.Item item() {
        if (cursor.at("*")) {
            return new Query.Item(grammar.stars.alone(), null);
        }
        if (cursor.peek(1).is(":") && (cursor.at(Kind.WORD) || cursor.at(Kind.QUOTED))) {
            Name before = cursor.anyName("a name");
            cursor.expect(":");
            return new Query.Item(grammar.expressions.expression(), before);
        }
        Phrase value = grammar.expressions.expression();
        return new Query.Item(value, alias());
    }

    private @Nullable Name alias() {
        if (!cursor.accept("AS")) {
            return cursor.atName() ? cursor.name("a name") : null;
        }
        Token token = cursor.peek();
        if (token.kind() == Kind.TEXT) {
            cursor.take();
            return new Name(token.text(), true, token.at());
        }
        return cursor.anyName("a name");
    }
}
