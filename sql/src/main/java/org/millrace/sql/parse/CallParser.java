package org.millrace.sql.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.millrace.sql.tree.Name;
import org.millrace.sql.tree.OrderItem;
import org.millrace.sql.tree.Over;
import org.millrace.sql.tree.Phrase;

/// Calls of functions: arguments and what may stand between them and behind them.
final class CallParser {

    private final Grammar grammar;
    private final Cursor cursor;

    CallParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
    }

    /// The call of a function whose name has been read.
    ///
    /// @param before arguments that stand before the name: `value.f(x)`
    Phrase.Function call(Name name, List<Phrase.Argument> before) {
        int outer = cursor.enter();
        cursor.expect("(");
        boolean distinct = cursor.accept("DISTINCT");
        boolean all = !distinct && cursor.accept("ALL");
        List<Phrase.Argument> arguments = new ArrayList<>(before);
        boolean empty = !all && !distinct && (cursor.at(")") || cursor.at("ORDER"));
        if (!empty) {
            arguments(arguments);
        }
        List<OrderItem> order = cursor.at("ORDER", "BY") ? grammar.queries.order() : List.of();
        boolean ignoring = nulls();
        cursor.expect(")");
        boolean within = cursor.accept("WITHIN", "GROUP");
        if (within) {
            order = withinGroup();
        }
        ignoring |= nulls();
        Phrase filter = filter();
        ignoring |= nulls();
        Over over = over();
        cursor.leave(outer);
        String lower = name.text().toLowerCase(Locale.ROOT);
        return new Phrase.Function(lower, arguments, distinct, order, within, ignoring, filter, over, name.at());
    }

    private void arguments(List<Phrase.Argument> arguments) {
        do {
            arguments.add(argument());
        } while (cursor.accept(","));
    }

    private Phrase.Argument argument() {
        if (cursor.at("*")) {
            return new Phrase.Argument(null, grammar.stars.alone());
        }
        Token behind = cursor.peek(1);
        if (behind.is("=>") || behind.is(":=")) {
            Name name = cursor.anyName("the name of an argument");
            cursor.take();
            return new Phrase.Argument(name, grammar.expressions.expression());
        }
        return new Phrase.Argument(null, grammar.expressions.expression());
    }

    private List<OrderItem> withinGroup() {
        cursor.expect("(");
        if (!cursor.at("ORDER", "BY")) {
            throw cursor.expected("ORDER BY");
        }
        List<OrderItem> order = grammar.queries.order();
        cursor.expect(")");
        return order;
    }

    /// Whether IGNORE NULLS stands here; RESPECT NULLS is the default.
    private boolean nulls() {
        boolean ignoring = cursor.accept("IGNORE", "NULLS");
        if (!ignoring) {
            cursor.accept("RESPECT", "NULLS");
        }
        return ignoring;
    }

    private @Nullable Phrase filter() {
        if (!cursor.accept("FILTER", "(")) {
            return null;
        }
        cursor.accept("WHERE");
        Phrase condition = grammar.expressions.expression();
        cursor.expect(")");
        return condition;
    }

    private @Nullable Over over() {
        if (!cursor.at("OVER")) {
            return null;
        }
        Token behind = cursor.peek(1);
        if (behind.is("(")) {
            cursor.take();
            return grammar.windows.specification();
        }
        if (!Cursor.isName(behind)) {
            return null;
        }
        cursor.take();
        return new Over.Reference(cursor.name("the name of a window"));
    }
}
