package org.millrace.plan.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Text of SVG and HTML: escaped, broken into lines, and numbers in few digits.
public final class SvgText {

    private SvgText() {}

    /// The text with what XML and HTML give a meaning replaced; characters that XML forbids become `?`.
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(allowed(character) ? character : '?');
            }
        });
        return escaped.toString();
    }

    private static boolean allowed(int character) {
        return character >= ' ' && !(character >= 0xD800 && character <= 0xDFFF) && (character & 0xFFFE) != 0xFFFE
                || character == '\n'
                || character == '\t';
    }

    /// The text in lines of at most `width` characters, broken at spaces where there are some; the last line that there
    /// is room for ends with an ellipsis if more follows.
    static List<String> lines(String text, int width, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (!rest.isEmpty() && lines.size() < most) {
            boolean last = lines.size() == most - 1;
            if (rest.length() <= width) {
                lines.add(rest);
                rest = "";
            } else if (last) {
                lines.add(rest.substring(0, width - 1) + "…");
            } else {
                int space = rest.lastIndexOf(' ', width);
                int end = space > width / 2 ? space : width;
                lines.add(rest.substring(0, end));
                rest = rest.substring(end).stripLeading();
            }
        }
        return lines;
    }

    /// A coordinate.
    static String number(double value) {
        return value == Math.rint(value) ? "" + (long) value : String.format(Locale.ROOT, "%.1f", value);
    }
}
