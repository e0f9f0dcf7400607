package org.millrace.cli.shell;

import java.util.List;
import org.jline.reader.CompletingParsedLine;

/// The word that is being typed.
///
/// @param line    the whole entry
/// @param cursor  where in it the cursor is
/// @param start   where the word begins
/// @param context what the word is a part of
record Cursor(String line, int cursor, int start, Context context) implements CompletingParsedLine {

    /// What is typed.
    enum Context {
        /// A word of SQL.
        SQL,
        /// A text in single quotes, perhaps a file.
        QUOTED,
        /// The name of a dot command.
        COMMAND,
        /// What follows it.
        ARGUMENT,
        /// A comment or a quoted name, where nothing is completed.
        NOTHING
    }

    /// The word at a place of an entry.
    static Cursor at(String line, int cursor) {
        String before = line.substring(0, cursor);
        if (before.stripLeading().startsWith(".")) {
            int start = before.lastIndexOf(' ') + 1;
            boolean command = before.stripLeading().indexOf(' ') < 0;
            boolean quoted = !command && before.startsWith("'", start);
            return new Cursor(line, cursor, quoted ? start + 1 : start, command ? Context.COMMAND : Context.ARGUMENT);
        }
        return ofSql(line, cursor, before);
    }

    /// Quotes, comments and words from the left, as SQL reads them.
    private static Cursor ofSql(String line, int cursor, String before) {
        int at = 0;
        while (at < cursor) {
            char c = before.charAt(at);
            String end = c == '\''
                    ? "'"
                    : c == '"' ? "\"" : before.startsWith("--", at) ? "\n" : before.startsWith("/*", at) ? "*/" : "";
            if (end.isEmpty()) {
                at++;
                continue;
            }
            int inside = at + (c == '\'' || c == '"' ? 1 : 2);
            int closed = before.indexOf(end, inside);
            if (closed < 0) {
                return new Cursor(
                        line, cursor, inside > cursor ? cursor : inside, c == '\'' ? Context.QUOTED : Context.NOTHING);
            }
            at = closed + end.length();
        }
        int start = cursor;
        while (start > 0 && (Character.isLetterOrDigit(before.charAt(start - 1)) || before.charAt(start - 1) == '_')) {
            start--;
        }
        return new Cursor(line, cursor, start, Context.SQL);
    }

    @Override
    public String word() {
        return line.substring(start, cursor);
    }

    @Override
    public int wordCursor() {
        return cursor - start;
    }

    @Override
    public int wordIndex() {
        return 0;
    }

    @Override
    public List<String> words() {
        return List.of(word());
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
        return candidate;
    }

    @Override
    public int rawWordCursor() {
        return wordCursor();
    }

    @Override
    public int rawWordLength() {
        return wordCursor();
    }
}
