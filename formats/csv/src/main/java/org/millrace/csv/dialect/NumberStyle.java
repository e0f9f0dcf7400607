package org.millrace.csv.dialect;

/// How numbers are written.
///
/// @param decimal   what stands before the fraction
/// @param thousands what stands between groups of digits; [Dialect#NONE] where nothing may
public record NumberStyle(char decimal, int thousands) {

    /// A point, and no groups.
    public static final NumberStyle PLAIN = new NumberStyle('.', Dialect.NONE);

    /// Whether numbers are written as in programming languages.
    public boolean plain() {
        return decimal == '.' && thousands == Dialect.NONE;
    }

    /// The text with a point before the fraction and without groups. A text that is not written in this style becomes
    /// one that is no number.
    public String normalised(String text) {
        if (plain()) {
            return text;
        }
        if (thousands != Dialect.NONE && text.indexOf(thousands) >= 0 && !grouped(text)) {
            return "\u0000";
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == decimal) {
                plain.append('.');
            } else if (c != thousands) {
                plain.append(c == '.' ? '\u0000' : c);
            }
        }
        return plain.toString();
    }

    /// Whether three digits follow each separator, and then another one, the fraction or the end.
    private boolean grouped(String text) {
        int first = text.indexOf(thousands);
        int point = text.indexOf(decimal);
        int end = point < 0 ? text.length() : point;
        if (first == 0 || first > 4 || first > end) {
            return false;
        }
        for (int i = first; i < end; i++) {
            boolean separator = (i - first) % 4 == 0;
            if (separator != (text.charAt(i) == thousands)) {
                return false;
            }
        }
        return (end - first) % 4 == 0;
    }
}
