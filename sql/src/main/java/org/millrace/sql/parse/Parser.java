package org.millrace.sql.parse;

import java.util.ArrayList;
import java.util.List;
import org.millrace.errors.QueryException;
import org.millrace.sql.parse.Token.Kind;
import org.millrace.sql.tree.Statement;

/// The entrance: from text to the tree of a [Statement].
public final class Parser {

    private Parser() {}

    /// The one statement that a text says; a semicolon may end it.
    ///
    /// @throws QueryException with line and column when it is no statement, or none that Millrace has
    public static Statement statement(String text) {
        return new StatementParser(new Grammar(text)).whole();
    }

    /// The statements of a script, which semicolons end, without these; empty ones are left out.
    ///
    /// @throws QueryException when a text, name or comment has no end
    public static List<String> split(String script) {
        List<String> statements = new ArrayList<>();
        int begin = 0;
        boolean empty = true;
        for (Token token : Lexer.tokens(script)) {
            boolean ends = token.is(";") || token.kind() == Kind.END;
            if (ends && !empty) {
                statements.add(script.substring(begin, token.at()).strip());
            }
            begin = ends ? token.end() : begin;
            empty = ends;
        }
        return statements;
    }
}
