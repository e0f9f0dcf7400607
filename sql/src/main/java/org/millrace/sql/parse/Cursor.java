package org.millrace.sql.parse;

import java.util.List;
import java.util.Optional;
import org.millrace.errors.QueryException;
import org.millrace.plan.typing.NearestName;
import org.millrace.sql.parse.Token.Kind;
import org.millrace.sql.text.SqlErrors;
import org.millrace.sql.tree.Name;

/// A walk along the tokens of one statement, with what all parts of the grammar need: looking ahead, names, errors, and
/// the count of levels that keeps this parser and all that walk its tree from running out of stack.
final class Cursor {

    /// How high a tree may be; operators of a chain that leans to the left, such as `a + b + c`, count one each. What
    /// walks the tree later takes somewhat more than a kilobyte of stack for each.
    static final int DEEPEST = 400;

    /// How deep the grammar may call itself: parentheses count one, calls two, sub-queries three. The worst of them
    /// takes
    /// about 900 bytes of stack for each, so that it stays below half a megabyte.
    static final int DEEPEST_NESTING = 240;

    private final String text;
    private final List<Token> tokens;
    private int next;
    private int parameters;
    private int nesting;
    private int height;

    Cursor(String text) {
        this.text = text;
        this.tokens = Lexer.tokens(text);
    }

    Token peek() {
        return tokens.get(next);
    }

    /// The token that many behind the next one, or the end.
    Token peek(int ahead) {
        return tokens.get(Math.min(next + ahead, tokens.size() - 1));
    }

    Token take() {
        Token token = peek();
        if (token.kind() != Kind.END) {
            next++;
        }
        return token;
    }

    /// Where the next token begins.
    int place() {
        return peek().at();
    }

    boolean at(String key) {
        return peek().is(key);
    }

    boolean at(String first, String second) {
        return peek().is(first) && peek(1).is(second);
    }

    boolean at(Kind kind) {
        return peek().kind() == kind;
    }

    /// Steps over a keyword or symbol when it is the next one.
    boolean accept(String key) {
        boolean there = at(key);
        next += there ? 1 : 0;
        return there;
    }

    /// Steps over two keywords when both are next.
    boolean accept(String first, String second) {
        boolean there = at(first, second);
        next += there ? 2 : 0;
        return there;
    }

    Token expect(String key) {
        if (!at(key)) {
            throw expected(key);
        }
        return take();
    }

    /// Steps over a comma behind which the list goes on; one before a closing sign or a clause ends the list.
    boolean acceptComma() {
        return accept(",") && !endsList(peek());
    }

    private static boolean endsList(Token token) {
        return switch (token.key()) {
            case ")",
                    "]",
                    "}",
                    ";",
                    "FROM",
                    "WHERE",
                    "GROUP",
                    "HAVING",
                    "QUALIFY",
                    "WINDOW",
                    "USING",
                    "ORDER",
                    "LIMIT" -> true;
            case "OFFSET", "UNION", "EXCEPT", "INTERSECT" -> true;
            default -> token.kind() == Kind.END;
        };
    }

    /// Whether the next token can be the name of a column or table.
    boolean atName() {
        return isName(peek());
    }

    static boolean isName(Token token) {
        return token.kind() == Kind.QUOTED || token.kind() == Kind.WORD && !Keywords.reserved(token.key());
    }

    /// A name that no keyword but the free ones can be.
    Name name(String what) {
        if (!atName()) {
            throw expected(what);
        }
        return toName(take());
    }

    /// A name where no keyword can stand, so that every word is one.
    Name anyName(String what) {
        if (!at(Kind.QUOTED) && !at(Kind.WORD)) {
            throw expected(what);
        }
        return toName(take());
    }

    static Name toName(Token token) {
        return new Name(token.text(), token.kind() == Kind.QUOTED, token.at());
    }

    /// The number of the next parameter without a number.
    int nextParameter() {
        return ++parameters;
    }

    /// Goes one level down in the tree; what it gives is for [#leave].
    int enter() {
        int outer = height;
        height = 0;
        nesting++;
        check(nesting, DEEPEST_NESTING);
        return outer;
    }

    /// Comes back from [#enter].
    void leave(int outer) {
        nesting--;
        height = Math.max(outer, height + 1);
    }

    /// Puts a node above the tree that was read last.
    void deepen() {
        height++;
        check(height, DEEPEST);
    }

    private void check(int levels, int most) {
        if (levels > most) {
            throw error("the statement is nested more than " + most
                    + " levels deep (parentheses, sub-queries, and chains of operators such as a + b + c)");
        }
    }

    /// An error at the next token.
    QueryException error(String message) {
        return error(place(), message);
    }

    QueryException error(int place, String message) {
        return SqlErrors.at(text, place, message);
    }

    /// The error that something else was expected than the next token, and which keyword may have been meant.
    QueryException expected(String what) {
        String hint = meant().map(word -> ". Did you mean " + word + "?").orElse("");
        return error("expected " + what + " but " + found(peek()) + hint);
    }

    private String found(Token token) {
        return token.kind() == Kind.END ? "the statement ends" : "found " + text.substring(token.at(), token.end());
    }

    /// The keyword nearest to the next token, or to the one before it, which may have passed as an alias.
    private Optional<String> meant() {
        Optional<String> here = meant(peek());
        return here.isPresent() || next == 0 ? here : meant(tokens.get(next - 1));
    }

    private static Optional<String> meant(Token token) {
        boolean word = token.kind() == Kind.WORD && !Keywords.known(token.key());
        return word ? NearestName.of(token.key(), Keywords.ofClauses()) : Optional.empty();
    }
}
