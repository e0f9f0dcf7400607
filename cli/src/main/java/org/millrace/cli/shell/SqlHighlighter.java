package org.millrace.cli.shell;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/// Colours what is typed: keywords, texts, numbers and comments.
final class SqlHighlighter implements Highlighter {

    private static final Pattern TOKEN = Pattern.compile("(?<comment>--[^\\n"
            + "]*|/\\*(?s:.*?)(?:\\*/|$))|(?<text>'(?:[^']|'')*(?:'|$))|(?<name>\"[^\"]*(?:\"|$))"
            + "|(?<number>\\b[0-9][0-9_.]*(?:[eE][+-]?[0-9]+)?\\b)|(?<word>[A-Za-z_]\\w*)|(?<command>^\\.\\w+)");

    private static final AttributedStyle KEYWORD = AttributedStyle.BOLD.foreground(AttributedStyle.BLUE);
    private static final AttributedStyle FUNCTION = AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN);
    private static final AttributedStyle TEXT = AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN);
    private static final AttributedStyle NUMBER = AttributedStyle.DEFAULT.foreground(AttributedStyle.MAGENTA);
    private static final AttributedStyle COMMENT =
            AttributedStyle.DEFAULT.foreground(AttributedStyle.BRIGHT | AttributedStyle.BLACK);

    private final SqlWords words;

    SqlHighlighter(SqlWords words) {
        this.words = words;
    }

    @Override
    public AttributedString highlight(LineReader reader, String buffer) {
        AttributedStringBuilder text = new AttributedStringBuilder();
        Matcher matcher = TOKEN.matcher(buffer);
        int end = 0;
        while (matcher.find()) {
            text.append(buffer, end, matcher.start());
            text.styled(style(matcher), matcher.group());
            end = matcher.end();
        }
        return text.append(buffer, end, buffer.length()).toAttributedString();
    }

    private AttributedStyle style(Matcher token) {
        if (token.group("comment") != null) {
            return COMMENT;
        }
        if (token.group("text") != null) {
            return TEXT;
        }
        if (token.group("number") != null) {
            return NUMBER;
        }
        if (token.group("command") != null) {
            return KEYWORD;
        }
        if (token.group("name") != null) {
            return AttributedStyle.DEFAULT;
        }
        String word = token.group("word").toLowerCase(Locale.ROOT);
        return SqlWords.KEYWORDS.contains(word)
                ? KEYWORD
                : words.functionsAndTypes().contains(word) ? FUNCTION : AttributedStyle.DEFAULT;
    }
}
