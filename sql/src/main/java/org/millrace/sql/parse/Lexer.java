package org.millrace.sql.parse;

import java.util.ArrayList;
import java.util.List;
import org.millrace.errors.QueryException;
import org.millrace.sql.parse.Token.Kind;
import org.millrace.sql.text.SqlErrors;

/// Cuts a text into tokens. Spaces and comments (`-- …` and nested `/* … */`) are left out.
final class Lexer {

    /// Symbols of several characters, longer ones before those that begin them.
    private static final String[] SYMBOLS = {
        "!~~*", "->>", "!~~", "~~*", "!~*", "::", ":=", "=>", "->", "<=", ">=", "<>", "!=", "==", "||", "//", "**",
        "<<", ">>", "@>", "<@", "&&", "^@", "!~", "~~", "~*"
    };

    /// What may stand second in a symbol of several characters.
    private static final String SECONDS = ":=>|/*<@&~-";

    private static final String SINGLES = "()[]{},;.:+-*/%^<>=~!@&|#";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    /// The tokens of a text; the last one is of the kind [Kind#END].
    ///
    /// @throws QueryException where a text, name or comment has no end, or a character means nothing
    static List<Token> tokens(String text) {
        Lexer lexer = new Lexer(text);
        lexer.run();
        return lexer.tokens;
    }

    private void run() {
        skipBlanks();
        while (at < text.length()) {
            token();
            skipBlanks();
        }
        tokens.add(new Token(Kind.END, "", "", text.length(), text.length()));
    }

    private void token() {
        char c = text.charAt(at);
        char next = peek(1);
        if (next == '\'' && (c == 'e' || c == 'E')) {
            escapedText();
        } else if (next == '\'' && (c == 'x' || c == 'X')) {
            bytes();
        } else if (beginsName(c)) {
            word();
        } else if (isDigit(c) || c == '.' && isDigit(next)) {
            number();
        } else {
            mark(c);
        }
    }

    private void mark(char c) {
        switch (c) {
            case '\'' -> text();
            case '"' -> quoted();
            case '$' -> dollar();
            case '?' -> parameter();
            default -> symbol();
        }
    }

    private void add(Kind kind, String said, String key, int from) {
        tokens.add(new Token(kind, said, key, from, at));
    }

    private void word() {
        int from = at;
        while (at < text.length() && continuesName(text.charAt(at))) {
            at++;
        }
        String word = text.substring(from, at);
        add(Kind.WORD, word, Keywords.upper(word), from);
    }

    private void quoted() {
        int from = at;
        String name = doubled('"', "an identifier in double quotes");
        if (name.isEmpty()) {
            throw error(from, "an identifier in double quotes is empty");
        }
        add(Kind.QUOTED, name, "", from);
    }

    /// A text; texts with a line end between them are one.
    private void text() {
        int from = at;
        StringBuilder said = new StringBuilder(doubled('\'', "a text"));
        int behind = at;
        while (continuesInNextLine()) {
            said.append(doubled('\'', "a text"));
            behind = at;
        }
        at = behind;
        add(Kind.TEXT, said.toString(), "", from);
    }

    private boolean continuesInNextLine() {
        int from = at;
        skipBlanks();
        boolean lineEnd = text.substring(from, at).indexOf('\n') >= 0;
        return lineEnd && peek(0) == '\'';
    }

    /// What stands between two quotes, in which a doubled quote is one.
    private String doubled(char quote, String what) {
        int from = at;
        StringBuilder said = new StringBuilder();
        at++;
        while (true) {
            int end = text.indexOf(quote, at);
            if (end < 0) {
                throw error(from, what + " begins here and has no end");
            }
            said.append(text, at, end);
            at = end + 1;
            if (peek(0) != quote) {
                return said.toString();
            }
            said.append(quote);
            at++;
        }
    }

    private void escapedText() {
        int from = at;
        EscapedText escaped = new EscapedText(text, at + 2);
        String said = escaped.read();
        at = escaped.end();
        add(Kind.TEXT, said, "", from);
    }

    private void bytes() {
        int from = at;
        at++;
        String digits = doubled('\'', "a text of bytes");
        for (int i = 0; i < digits.length(); i++) {
            if (Character.digit(digits.charAt(i), 16) < 0) {
                throw error(from + 2 + i, "expected a hexadecimal digit");
            }
        }
        if (digits.length() % 2 != 0) {
            throw error(from, "bytes need an even number of hexadecimal digits");
        }
        add(Kind.BYTES, digits, "", from);
    }

    /// `$$text$$`, `$tag$text$tag$`, `$1` or `$name`.
    private void dollar() {
        int from = at;
        at++;
        while (at < text.length() && text.charAt(at) != '$' && continuesName(text.charAt(at))) {
            at++;
        }
        String name = text.substring(from + 1, at);
        boolean number = !name.isEmpty() && isDigit(name.charAt(0));
        if (peek(0) == '$' && !number) {
            dollarText(from, text.substring(from, at + 1));
        } else if (name.isEmpty()) {
            throw error(from, "expected the name or number of a parameter behind $");
        } else {
            add(Kind.PARAMETER, name, "", from);
        }
    }

    private void dollarText(int from, String tag) {
        int begin = at + 1;
        int end = text.indexOf(tag, begin);
        if (end < 0) {
            throw error(from, "a text begins here and has no end " + tag);
        }
        at = end + tag.length();
        add(Kind.TEXT, text.substring(begin, end), "", from);
    }

    private void parameter() {
        int from = at;
        at++;
        while (isDigit(peek(0))) {
            at++;
        }
        add(Kind.PARAMETER, text.substring(from + 1, at), "", from);
    }

    private void number() {
        int from = at;
        digits();
        if (peek(0) == '.' && peek(1) != '.') {
            at++;
            digits();
        }
        exponent();
        add(Kind.NUMBER, text.substring(from, at).replace("_", ""), "", from);
    }

    private void exponent() {
        char c = peek(0);
        int sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
        if ((c == 'e' || c == 'E') && isDigit(peek(1 + sign))) {
            at += 1 + sign;
            digits();
        }
    }

    private void digits() {
        while (isDigit(peek(0)) || peek(0) == '_' && isDigit(peek(1))) {
            at++;
        }
    }

    private void symbol() {
        int from = at;
        boolean several = SECONDS.indexOf(peek(1)) >= 0;
        for (int i = 0; several && i < SYMBOLS.length; i++) {
            String symbol = SYMBOLS[i];
            if (text.startsWith(symbol, at)) {
                at += symbol.length();
                add(Kind.SYMBOL, symbol, symbol, from);
                return;
            }
        }
        int single = SINGLES.indexOf(text.charAt(at));
        if (single < 0) {
            throw error(at, "the character " + Character.toString(text.codePointAt(at)) + " means nothing here");
        }
        at++;
        String symbol = SINGLES.substring(single, single + 1);
        add(Kind.SYMBOL, symbol, symbol, from);
    }

    private void skipBlanks() {
        while (at < text.length()) {
            if (isBlank(text.charAt(at))) {
                at++;
            } else if (text.startsWith("--", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", at)) {
                skipComment();
            } else {
                return;
            }
        }
    }

    private void skipComment() {
        int from = at;
        int depth = 0;
        do {
            if (at >= text.length()) {
                throw error(from, "a comment begins here and has no end");
            }
            boolean opens = text.startsWith("/*", at);
            boolean closes = text.startsWith("*/", at);
            depth += opens ? 1 : closes ? -1 : 0;
            at += opens || closes ? 2 : 1;
        } while (depth > 0);
    }

    private char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
    }

    private QueryException error(int place, String message) {
        return SqlErrors.at(text, place, message);
    }

    private static boolean isBlank(char c) {
        return c <= ' ' && Character.isWhitespace(c) || c > '~' && (Character.isSpaceChar(c) || c == '\uFEFF');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /// Letters of ASCII, the underscore, and everything beyond ASCII that is no blank.
    private static boolean beginsName(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c > 0x7F && !isBlank(c);
    }

    private static boolean continuesName(char c) {
        return beginsName(c) || isDigit(c) || c == '$';
    }
}
