package org.millrace.csv.dialect;

import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.QueryException;

/// How dates and timestamps are written: ISO 8601, or by a pattern as in `strftime` (`%d.%m.%Y`).
///
/// @param date      the pattern of dates; null for ISO 8601
/// @param timestamp the pattern of timestamps; null for ISO 8601
public record TimeStyle(
        @Nullable DateTimeFormatter date, @Nullable DateTimeFormatter timestamp) {

    /// ISO 8601.
    public static final TimeStyle ISO = new TimeStyle(null, null);

    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('Y', "uuuu"),
            Map.entry('y', "uu"),
            Map.entry('m', "M"),
            Map.entry('d', "d"),
            Map.entry('H', "H"),
            Map.entry('I', "h"),
            Map.entry('M', "m"),
            Map.entry('S', "s"),
            Map.entry('f', "SSSSSS"),
            Map.entry('p', "a"),
            Map.entry('b', "MMM"),
            Map.entry('B', "MMMM"),
            Map.entry('a', "EEE"),
            Map.entry('A', "EEEE"),
            Map.entry('j', "D"),
            Map.entry('%', "'%'"));

    static TimeStyle of(Optional<String> date, Optional<String> timestamp) {
        return new TimeStyle(
                date.map(TimeStyle::formatter).orElse(null),
                timestamp.map(TimeStyle::formatter).orElse(null));
    }

    private static DateTimeFormatter formatter(String pattern) {
        StringBuilder java = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '%' && i + 1 < pattern.length()) {
                java.append(letter(pattern, pattern.charAt(++i)));
            } else {
                java.append(c == '\'' ? "''" : "'" + c + "'");
            }
        }
        return DateTimeFormatter.ofPattern(java.toString(), Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    private static String letter(String pattern, char letter) {
        String java = LETTERS.get(letter);
        if (java == null) {
            throw new QueryException("The pattern '" + pattern + "' has %" + letter
                    + ", which is none of %Y %y %m %d %H %I %M %S %f %p %b %B %a %A %j %%.");
        }
        return java;
    }
}
