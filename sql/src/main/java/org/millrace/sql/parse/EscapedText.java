package org.millrace.sql.parse;

import org.millrace.errors.QueryException;
import org.millrace.sql.text.SqlErrors;

/// Reads what stands in `E'…'`: backslashes begin escapes as in PostgreSQL (4.1.2.2, C-style escapes).
final class EscapedText {

    private final String text;
    private final int begin;
    private final StringBuilder said = new StringBuilder();
    private int at;

    /// @param begin behind the opening quote
    EscapedText(String text, int begin) {
        this.text = text;
        this.begin = begin;
        this.at = begin;
    }

    /// Behind the closing quote.
    int end() {
        return at;
    }

    /// What the text says.
    String read() {
        while (at < text.length()) {
            char c = text.charAt(at++);
            boolean doubled = c == '\'' && at < text.length() && text.charAt(at) == '\'';
            if (c == '\\') {
                escape();
            } else if (c == '\'' && !doubled) {
                return said.toString();
            } else {
                at += doubled ? 1 : 0;
                said.append(c);
            }
        }
        throw SqlErrors.at(text, begin - 2, "a text begins here and has no end");
    }

    private void escape() {
        if (at == text.length()) {
            return;
        }
        char c = text.charAt(at++);
        switch (c) {
            case 'n' -> said.append('\n');
            case 't' -> said.append('\t');
            case 'r' -> said.append('\r');
            case 'b' -> said.append('\b');
            case 'f' -> said.append('\f');
            case 'x' -> said.appendCodePoint(digits(16, 1, 2));
            case 'u' -> said.appendCodePoint(digits(16, 4, 4));
            case 'U' -> said.appendCodePoint(digits(16, 8, 8));
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                at--;
                said.appendCodePoint(digits(8, 1, 3));
            }
            default -> said.append(c);
        }
    }

    private int digits(int radix, int least, int most) {
        int from = at;
        int value = 0;
        while (at < text.length() && at - from < most && Character.digit(text.charAt(at), radix) >= 0) {
            value = value * radix + Character.digit(text.charAt(at++), radix);
        }
        if (at - from < least || !Character.isValidCodePoint(value)) {
            throw invalid(from);
        }
        return value;
    }

    private QueryException invalid(int place) {
        return SqlErrors.at(text, place, "an escape that is no character");
    }
}
