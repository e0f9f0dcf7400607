package org.millrace.sql.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.sql.tree.Name;
import org.millrace.sql.tree.Phrase;
import org.millrace.sql.tree.Source;

/// Joins behind a source.
final class JoinParser {

    private final Grammar grammar;
    private final Cursor cursor;
    private final SourceParser sources;

    JoinParser(Grammar grammar, SourceParser sources) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
        this.sources = sources;
    }

    /// A source with all joins behind it; they lean to the left.
    Source joined(Source first) {
        Source left = first;
        while (begins()) {
            left = join(left);
            cursor.deepen();
        }
        return left;
    }

    private boolean begins() {
        return switch (cursor.peek().key()) {
            case "JOIN", "INNER", "LEFT", "RIGHT", "FULL", "CROSS", "SEMI", "ANTI", "NATURAL", "ASOF", "POSITIONAL" ->
                true;
            default -> false;
        };
    }

    /// `left` and one join.
    private Source join(Source left) {
        boolean natural = cursor.accept("NATURAL");
        Source.Kind kind = kind();
        cursor.expect("JOIN");
        Source right = sources.sampled();
        boolean conditional = !natural && kind != Source.Kind.CROSS && kind != Source.Kind.POSITIONAL;
        if (!conditional) {
            return new Source.Joined(left, right, kind, natural, List.of(), null, left.at());
        }
        right = inner(right);
        List<Name> using = cursor.accept("USING") ? grammar.queries.names() : List.of();
        Phrase on = using.isEmpty() ? on() : null;
        return new Source.Joined(left, right, kind, false, using, on, left.at());
    }

    /// `b JOIN c ON …` in `a JOIN b JOIN c ON … ON …`: joins before the own condition belong to the right side.
    private Source inner(Source right) {
        int outer = cursor.enter();
        Source source = right;
        while (begins()) {
            source = join(source);
        }
        cursor.leave(outer);
        return source;
    }

    private @Nullable Phrase on() {
        if (!cursor.accept("ON")) {
            throw cursor.expected("ON or USING");
        }
        return grammar.expressions.expression();
    }

    private Source.Kind kind() {
        if (cursor.accept("ASOF")) {
            return asOf();
        }
        Token word = cursor.peek();
        Source.Kind kind = switch (word.key()) {
            case "LEFT" -> Source.Kind.LEFT;
            case "RIGHT" -> Source.Kind.RIGHT;
            case "FULL" -> Source.Kind.FULL;
            case "CROSS" -> Source.Kind.CROSS;
            case "SEMI" -> Source.Kind.SEMI;
            case "ANTI" -> Source.Kind.ANTI;
            case "POSITIONAL" -> Source.Kind.POSITIONAL;
            default -> Source.Kind.INNER;
        };
        if (!word.is("JOIN")) {
            cursor.take();
            cursor.accept("OUTER");
        }
        return kind;
    }

    private Source.Kind asOf() {
        if (cursor.accept("LEFT")) {
            cursor.accept("OUTER");
            return Source.Kind.ASOF_LEFT;
        }
        cursor.accept("INNER");
        if (!cursor.at("JOIN")) {
            throw cursor.error("ASOF joins are INNER or LEFT");
        }
        return Source.Kind.ASOF;
    }
}
