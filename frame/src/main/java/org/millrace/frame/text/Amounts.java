package org.millrace.frame.text;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sizes and times as people write them.
public final class Amounts {

    private static final Pattern BYTES = Pattern.compile("([0-9][0-9_]{0,17})\\s*([kmgt]?)(i?b)?");
    private static final Pattern TIME = Pattern.compile("([0-9]{1,9})\\s*(ms|s|m|min|h|)");

    private Amounts() {}

    /// Bytes: `512m`, `4g`, `4GiB`, `1_000k`; units are powers of 1024. Empty where the text is no size.
    public static OptionalLong bytes(String text) {
        Matcher matcher = BYTES.matcher(text.toLowerCase(Locale.ROOT));
        if (matcher.matches()) {
            long number = Long.parseLong(matcher.group(1).replace("_", ""));
            int shift = 10 * (" kmgt".indexOf(matcher.group(2).isEmpty() ? " " : matcher.group(2)));
            if (number <= Long.MAX_VALUE >> shift) {
                return OptionalLong.of(number << shift);
            }
        }
        return OptionalLong.empty();
    }

    /// A span of time: `30s`, `500ms`, `5m`, `2h`; a number alone is seconds. Empty where the text is none.
    public static Optional<Duration> time(String text) {
        Matcher matcher = TIME.matcher(text.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "ms" -> Duration.ofMillis(number);
                    case "m", "min" -> Duration.ofMinutes(number);
                    case "h" -> Duration.ofHours(number);
                    default -> Duration.ofSeconds(number);
                });
    }
}
