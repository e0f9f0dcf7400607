package org.millrace.sql.parse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.sql.parse.Token.Kind;
import org.millrace.sql.tree.Name;
import org.millrace.sql.tree.Phrase;
import org.millrace.sql.tree.Query;
import org.millrace.sql.tree.Source;
import org.millrace.sql.tree.Source.Alias;

/// What stands behind FROM: tables, files, functions, sub-queries, and their joins.
final class SourceParser {

    private final Grammar grammar;
    private final Cursor cursor;
    private final JoinParser joins;

    SourceParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
        this.joins = new JoinParser(grammar, this);
    }

    /// Sources between commas: each is joined with what stands before it.
    Source list() {
        Source left = joined();
        while (cursor.acceptComma()) {
            Source right = joined();
            left = new Source.Joined(left, right, Source.Kind.CROSS, false, List.of(), null, left.at());
            cursor.deepen();
        }
        return left;
    }

    /// One source with its joins.
    private Source joined() {
        int outer = cursor.enter();
        Source source = joins.joined(sampled());
        cursor.leave(outer);
        return source;
    }

    /// One source, perhaps only a sample of it.
    Source sampled() {
        Source source = single();
        if (cursor.at("PIVOT") || cursor.at("UNPIVOT")) {
            throw cursor.error(cursor.peek().key() + " is not supported");
        }
        return cursor.accept("TABLESAMPLE")
                ? new Source.Sampled(source, grammar.samples.sample(), source.at())
                : source;
    }

    private Source single() {
        int at = cursor.place();
        boolean lateral = cursor.accept("LATERAL");
        if (cursor.at("(")) {
            return parenthesised(lateral);
        }
        if (cursor.at(Kind.TEXT)) {
            List<String> paths = List.of(cursor.take().text());
            return new Source.Files(paths, alias(), at);
        }
        if (cursor.at("[")) {
            List<String> paths = paths();
            return new Source.Files(paths, alias(), at);
        }
        if (cursor.at("VALUES", "(")) {
            Query values = Query.of(grammar.queries.values());
            return new Source.Subquery(values, lateral, alias(), at);
        }
        return named(lateral);
    }

    private List<String> paths() {
        List<String> paths = new ArrayList<>();
        cursor.expect("[");
        do {
            if (!cursor.at(Kind.TEXT)) {
                throw cursor.expected("the name of a file in quotes");
            }
            paths.add(cursor.take().text());
        } while (cursor.acceptComma());
        cursor.expect("]");
        return paths;
    }

    /// A table or the call of a function, with an alias before or behind it.
    private Source named(boolean lateral) {
        Name before = cursor.atName() && cursor.peek(1).is(":") ? cursor.name("a name") : null;
        if (before != null) {
            cursor.expect(":");
            return prefixed(before);
        }
        boolean calls = cursor.peek(1).is("(") && cursor.at(Kind.WORD);
        if (calls && !Keywords.reservedEverywhere(cursor.peek().key())) {
            return called(cursor.anyName("the name of a function"), lateral);
        }
        List<Name> name = tableName();
        if (cursor.at("(")) {
            return called(name.getLast(), lateral);
        }
        return new Source.Table(name, alias(), name.getFirst().at());
    }

    private Source called(Name function, boolean lateral) {
        Phrase.Function call = grammar.calls.call(function, List.of());
        boolean ordinality = cursor.accept("WITH", "ORDINALITY");
        return new Source.Calling(call, lateral, ordinality, alias(), function.at());
    }

    /// `alias: source`.
    private Source prefixed(Name name) {
        int outer = cursor.enter();
        Source source = single();
        cursor.leave(outer);
        return aliased(source, new Alias(name, List.of()), name.at());
    }

    /// A table by its name, without an alias.
    Source table() {
        List<Name> name = tableName();
        return new Source.Table(name, Alias.NONE, name.getFirst().at());
    }

    private List<Name> tableName() {
        List<Name> name = new ArrayList<>();
        name.add(cursor.name("a table, a file in quotes or a query in parentheses"));
        while (cursor.accept(".")) {
            name.add(cursor.anyName("a name"));
        }
        return name;
    }

    /// `(query)`, or joins in parentheses.
    private Source parenthesised(boolean lateral) {
        int at = cursor.expect("(").at();
        if (grammar.queries.starts()) {
            return subquery(grammar.queries.query(), lateral, at);
        }
        Source inner = joined();
        Query operand = bareQuery(inner);
        if (operand != null && grammar.queries.goesOn()) {
            return subquery(grammar.queries.continued(operand, inner.at()), lateral, at);
        }
        cursor.expect(")");
        return aliased(inner, alias(), at);
    }

    private Source subquery(Query query, boolean lateral, int at) {
        cursor.expect(")");
        return new Source.Subquery(query, lateral, alias(), at);
    }

    /// The query of a source that is nothing but a query in parentheses.
    private static @Nullable Query bareQuery(Source source) {
        return source instanceof Source.Subquery(Query query, boolean _, Alias alias, int _) && alias.equals(Alias.NONE)
                ? query
                : null;
    }

    private static Source aliased(Source source, Alias alias, int at) {
        if (alias.equals(Alias.NONE)) {
            return source;
        }
        Query query = bareQuery(source);
        return new Source.Subquery(query == null ? Query.of(SelectParser.all(source, at)) : query, false, alias, at);
    }

    private Alias alias() {
        boolean said = cursor.accept("AS");
        if (said && cursor.at(Kind.TEXT)) {
            Token token = cursor.take();
            return new Alias(new Name(token.text(), true, token.at()), columns());
        }
        if (!said && !cursor.atName()) {
            return Alias.NONE;
        }
        return new Alias(cursor.name("a name"), columns());
    }

    private List<Name> columns() {
        return cursor.at("(") ? grammar.queries.names() : List.of();
    }
}
