package org.millrace.sql.text;

import org.jspecify.annotations.Nullable;
import org.millrace.errors.QueryException;

/// Errors that point into a text.
public final class SqlErrors {

    /// How many characters of a long line are shown before and behind the place.
    private static final int SHOWN = 60;

    private SqlErrors() {}

    /// The error `line 2, column 8: message`, with the line of the text behind it and a caret beneath the place.
    ///
    /// @param offset where in the text, in UTF-16 units
    public static QueryException at(String text, int offset, String message) {
        return at(text, offset, message, null);
    }

    /// As [#at(String, int, String)], with what led to it.
    public static QueryException at(String text, int offset, String message, @Nullable Throwable cause) {
        TextPosition place = TextPosition.of(text, offset);
        String shown =
                "line %d, column %d: %s\n%s".formatted(place.line(), place.column(), message, excerpt(text, place));
        return QueryException.located(shown, cause);
    }

    private static String excerpt(String text, TextPosition place) {
        int from = wholeCharacter(text, Math.max(place.begin(), place.offset() - SHOWN));
        int to = wholeCharacter(text, Math.min(place.end(), place.offset() + SHOWN));
        String before = from > place.begin() ? "… " : "";
        String behind = to < place.end() ? " …" : "";
        return "  " + before + text.substring(from, to) + behind + "\n  " + " ".repeat(before.length())
                + indent(text, from, place.offset()) + "^";
    }

    /// An offset that does not cut a surrogate pair.
    private static int wholeCharacter(String text, int offset) {
        boolean cuts = offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset));
        return cuts ? offset - 1 : offset;
    }

    /// Spaces, and tabs where the text has tabs, so that the caret stands beneath its place.
    private static String indent(String text, int from, int to) {
        StringBuilder indent = new StringBuilder();
        for (int i = from; i < to; i += Character.charCount(text.codePointAt(i))) {
            indent.append(text.charAt(i) == '\t' ? '\t' : ' ');
        }
        return indent.toString();
    }
}
