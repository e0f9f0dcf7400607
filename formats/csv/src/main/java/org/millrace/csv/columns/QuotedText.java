package org.millrace.csv.columns;

import org.millrace.csv.dialect.Dialect;

/// Takes the quotes off fields, in place: the bytes of a quoted field move to the front of the room that it has.
final class QuotedText {

    private final byte quote;
    private final byte escape;

    QuotedText(Dialect dialect) {
        this.quote = (byte) dialect.quote();
        this.escape = (byte) (dialect.escape() == Dialect.NONE ? dialect.quote() : dialect.escape());
    }

    /// Whether a field is quoted.
    boolean quoted(byte[] bytes, int start, int end) {
        return end > start && bytes[start] == quote;
    }

    /// Where the text of a quoted field ends, which starts one byte after the field; -1 if bytes follow the closing
    /// quote, in which case nothing was moved.
    int unquote(byte[] bytes, int start, int end) {
        int from = start + 1;
        int special = from;
        while (special < end && bytes[special] != quote && bytes[special] != escape) {
            special++;
        }
        if (special == end - 1 && bytes[special] == quote) {
            return special;
        }
        return closes(bytes, special, end) ? move(bytes, special, end) : -1;
    }

    /// Whether the first quote that no escape stands before is the last byte.
    private boolean closes(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end) {
            byte symbol = bytes[at];
            if (symbol == escape && at + 1 < end && (escape != quote || bytes[at + 1] == quote)) {
                at += 2;
            } else if (symbol == quote) {
                return at == end - 1;
            } else {
                at++;
            }
        }
        return false;
    }

    private int move(byte[] bytes, int from, int end) {
        int to = from;
        for (int at = from; at < end - 1; at++) {
            if (bytes[at] == escape) {
                at++;
            }
            bytes[to++] = bytes[at];
        }
        return to;
    }
}
