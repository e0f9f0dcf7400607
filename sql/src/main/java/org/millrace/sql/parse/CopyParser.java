package org.millrace.sql.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.millrace.sql.parse.Token.Kind;
import org.millrace.sql.tree.Name;
import org.millrace.sql.tree.Phrase;
import org.millrace.sql.tree.Query;
import org.millrace.sql.tree.Source;
import org.millrace.sql.tree.Statement;

/// COPY.
final class CopyParser {

    private final Grammar grammar;
    private final Cursor cursor;

    CopyParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
    }

    Statement copy() {
        int at = cursor.expect("COPY").at();
        Query query = cursor.at("(") ? grammar.queries.parenthesised() : table();
        if (cursor.at("FROM")) {
            throw cursor.error("COPY … FROM is not supported: SELECT … FROM 'file' reads a file where it is");
        }
        cursor.expect("TO");
        if (!cursor.at(Kind.TEXT)) {
            throw cursor.expected("the name of a file in quotes");
        }
        String target = cursor.take().text();
        boolean with = cursor.accept("WITH");
        Map<String, Phrase> options = with || cursor.at("(") ? options() : Map.of();
        return new Statement.Copy(query, target, options, at);
    }

    /// `t` or `t (a, b)`.
    private Query table() {
        int at = cursor.place();
        Source table = grammar.sources.table();
        if (!cursor.at("(")) {
            return Query.of(SelectParser.all(table, at));
        }
        List<Query.Item> items = new ArrayList<>();
        for (Name column : grammar.queries.names()) {
            items.add(new Query.Item(new Phrase.Column(List.of(column), column.at()), null));
        }
        return Query.of(new Query.Select(false, List.of(), items, table, null, null, null, List.of(), null, null, at));
    }

    private Map<String, Phrase> options() {
        Map<String, Phrase> options = new LinkedHashMap<>();
        cursor.expect("(");
        do {
            Name name = cursor.anyName("the name of an option");
            Phrase value = value(name.at());
            if (options.put(name.text().toLowerCase(Locale.ROOT), value) != null) {
                throw cursor.error(name.at(), "the option " + name.text() + " is given twice");
            }
        } while (cursor.acceptComma());
        cursor.expect(")");
        return options;
    }

    private Phrase value(int at) {
        boolean none = cursor.at(",") || cursor.at(")");
        return none ? new Phrase.BooleanConstant(true, at) : grammar.expressions.expression();
    }
}
