package org.millrace.kernels.strings;

/// Patterns of file names as regular expressions: `*` is any text, `?` one character, `[abc]`, `[a-z]` and `[!a]` are
/// one of a set, and a backslash takes the meaning from what follows.
final class GlobPattern {

    private GlobPattern() {}

    static String toRegularExpression(String glob) {
        StringBuilder pattern = new StringBuilder("(?s)");
        for (int i = 0; i < glob.length(); i++) {
            char character = glob.charAt(i);
            switch (character) {
                case '*' -> pattern.append(".*");
                case '?' -> pattern.append('.');
                case '\\' -> literal(i + 1 < glob.length() ? glob.charAt(++i) : '\\', pattern);
                case '[' -> i = set(glob, i, pattern);
                default -> literal(character, pattern);
            }
        }
        return pattern.toString();
    }

    private static void literal(char character, StringBuilder pattern) {
        if (!Character.isLetterOrDigit(character) && character < 128) {
            pattern.append('\\');
        }
        pattern.append(character);
    }

    /// Appends the set that starts at `start`; gives where it ends. A bracket that is not closed matches nothing.
    private static int set(String glob, int start, StringBuilder pattern) {
        int first = start + 1;
        boolean negated = first < glob.length() && glob.charAt(first) == '!';
        int from = negated ? first + 1 : first;
        int end = glob.indexOf(']', from + 1);
        if (end < 0) {
            pattern.append("(?!)");
            return glob.length();
        }
        pattern.append(negated ? "[^" : "[");
        for (int i = from; i < end; i++) {
            char character = glob.charAt(i);
            boolean range = character == '-' && i > from && i + 1 < end;
            if (range) {
                pattern.append('-');
            } else {
                literal(character, pattern);
            }
        }
        pattern.append(']');
        return end;
    }
}
