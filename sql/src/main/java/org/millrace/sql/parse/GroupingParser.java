package org.millrace.sql.parse;

import java.util.ArrayList;
import java.util.List;
import org.millrace.sql.tree.Phrase;
import org.millrace.sql.tree.Query;
import org.millrace.sql.tree.Query.GroupElement;

/// GROUP BY.
final class GroupingParser {

    private final Grammar grammar;
    private final Cursor cursor;

    GroupingParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
    }

    /// What stands behind GROUP.
    Query.Grouping grouping() {
        cursor.expect("BY");
        if (cursor.accept("ALL") || cursor.accept("*")) {
            return new Query.Grouping(true, List.of());
        }
        return new Query.Grouping(false, elements());
    }

    private List<GroupElement> elements() {
        int outer = cursor.enter();
        List<GroupElement> elements = new ArrayList<>();
        do {
            elements.add(element());
        } while (cursor.acceptComma());
        cursor.leave(outer);
        return elements;
    }

    private GroupElement element() {
        if (cursor.accept("ROLLUP", "(")) {
            return new GroupElement.Rollup(keys());
        }
        if (cursor.accept("CUBE", "(")) {
            return new GroupElement.Cube(keys());
        }
        if (cursor.accept("GROUPING", "SETS")) {
            cursor.expect("(");
            GroupElement sets = new GroupElement.Sets(elements());
            cursor.expect(")");
            return sets;
        }
        if (cursor.accept("(", ")")) {
            return new GroupElement.Keys(List.of());
        }
        return key();
    }

    private GroupElement key() {
        boolean opens = cursor.at("(");
        Phrase key = grammar.expressions.expression();
        return opens && key instanceof Phrase.Row(List<Phrase> values, int _)
                ? new GroupElement.Keys(values)
                : new GroupElement.Key(key);
    }

    /// The keys of ROLLUP or CUBE up to the closing parenthesis.
    private List<List<Phrase>> keys() {
        List<List<Phrase>> keys = new ArrayList<>();
        do {
            keys.add(
                    switch (key()) {
                        case GroupElement.Keys(List<Phrase> several) -> several;
                        case GroupElement.Key(Phrase one) -> List.of(one);
                        case GroupElement.Rollup _, GroupElement.Cube _, GroupElement.Sets _ ->
                            throw cursor.expected("an expression");
                    });
        } while (cursor.acceptComma());
        cursor.expect(")");
        return keys;
    }
}
