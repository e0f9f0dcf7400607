package org.millrace.sql.text;

/// A place in a text, as people count it.
///
/// @param line   the line, from 1; lines end with `\n`, `\r` or both
/// @param column the place in its line in code points, from 1
/// @param begin  the offset at which its line begins
/// @param end    the offset at which its line ends, without the line end
/// @param offset the place itself, at most the length of the text
public record TextPosition(int line, int column, int begin, int end, int offset) {

    /// The place at an offset in UTF-16 units; what is outside of the text is moved to its nearer end.
    public static TextPosition of(String text, int offset) {
        int place = Math.clamp(offset, 0, text.length());
        int line = 1;
        int begin = 0;
        for (int i = 0; i < place; i++) {
            if (endsLine(text, i)) {
                line++;
                begin = i + 1;
            }
        }
        int end = begin;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return new TextPosition(line, text.codePointCount(begin, place) + 1, begin, end, place);
    }

    private static boolean endsLine(String text, int at) {
        char c = text.charAt(at);
        boolean halfOfTwo = c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
        return c == '\n' || c == '\r' && !halfOfTwo;
    }
}
