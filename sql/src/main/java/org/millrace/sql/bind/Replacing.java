package org.millrace.sql.bind;

import org.millrace.errors.QueryException;
import org.millrace.sql.tree.Phrase;

/// Puts a column where COLUMNS stands.
final class Replacing {

    private Replacing() {}

    /// The expression with one part replaced, which may be the operand of operators, casts and functions.
    static Phrase in(Phrase phrase, Phrase part, Phrase replacement) {
        if (phrase.equals(part)) {
            return replacement;
        }
        return switch (phrase) {
            case Phrase.Function call ->
                new Phrase.Function(
                        call.name(),
                        call.arguments().stream()
                                .map(argument ->
                                        new Phrase.Argument(argument.name(), in(argument.value(), part, replacement)))
                                .toList(),
                        call.distinct(),
                        call.order(),
                        call.within(),
                        call.ignoreNulls(),
                        call.filter(),
                        call.over(),
                        call.at());
            case Phrase.Infix infix ->
                new Phrase.Infix(
                        infix.operator(),
                        in(infix.left(), part, replacement),
                        in(infix.right(), part, replacement),
                        infix.at());
            case Phrase.Prefix prefix ->
                new Phrase.Prefix(prefix.operator(), in(prefix.operand(), part, replacement), prefix.at());
            case Phrase.Conversion cast ->
                new Phrase.Conversion(in(cast.value(), part, replacement), cast.type(), cast.trying(), cast.at());
            default -> {
                boolean inside = Phrases.parts(phrase).stream().anyMatch(inner -> contains(inner, part));
                if (inside) {
                    throw new QueryException("COLUMNS can stand in functions, operators and casts only.");
                }
                yield phrase;
            }
        };
    }

    private static boolean contains(Phrase phrase, Phrase part) {
        boolean[] found = new boolean[1];
        Phrases.visit(phrase, inner -> found[0] |= inner.equals(part));
        return found[0];
    }
}
