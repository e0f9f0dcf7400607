package org.millrace.csv.columns;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.millrace.kernels.text.DateText;

/// Dates and times from text: ISO 8601 in the forms that other tools write, or a given pattern. Nanoseconds must be
/// whole microseconds.
public final class TimeText {

    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4, 9, SignStyle.EXCEEDS_PAD)
            .appendPattern("-MM-dd")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm[:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIMESTAMP = new DateTimeFormatterBuilder()
            .append(DATE)
            .appendPattern("[ ]['T']")
            .append(TIME)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter ZONED = new DateTimeFormatterBuilder()
            .append(TIMESTAMP)
            .appendPattern("[ ][XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final int[] FIRST = {0};
    private static final int PADDING = 8;
    private static final int SHORTEST_TIME = 5;
    private static final int SHORTEST_DATE = 10;
    private static final int SHORTEST_TIMESTAMP = 16;

    private TimeText() {}

    /// Days since 1970-01-01; null if the text is no date.
    public static @Nullable Integer date(String text, @Nullable DateTimeFormatter format) {
        if (format == null && text.length() < SHORTEST_DATE || !plausible(text, format)) {
            return null;
        }
        if (format == null) {
            int[] days = new int[1];
            byte[] bytes = padded(text);
            if (DateText.dates(bytes, FIRST, new int[] {bytes.length - PADDING}, 0, 1, days) == 1) {
                return days[0];
            }
            if (text.indexOf(':') >= 0) {
                return null;
            }
        }
        try {
            return Math.toIntExact(
                    LocalDate.parse(text, format == null ? DATE : format).toEpochDay());
        } catch (DateTimeException | ArithmeticException noDate) {
            return null;
        }
    }

    /// Microseconds since midnight; null if the text is no time of day.
    public static @Nullable Long time(String text) {
        if (text.length() < SHORTEST_TIME || text.charAt(2) != ':') {
            return null;
        }
        try {
            long nanos = LocalTime.parse(text, TIME).toNanoOfDay();
            return nanos % 1000 == 0 ? nanos / 1000 : null;
        } catch (DateTimeException noTime) {
            return null;
        }
    }

    /// Microseconds since 1970-01-01T00:00 of a local date and time, where a mere date is its midnight; null if the
    /// text is neither.
    public static @Nullable Long timestamp(String text, @Nullable DateTimeFormatter format) {
        if (!plausible(text, format)) {
            return null;
        }
        try {
            if (format == null && text.length() < SHORTEST_TIMESTAMP) {
                Integer day = date(text, null);
                return day == null ? null : day * 86_400_000_000L;
            }
            if (format == null) {
                long[] micros = new long[1];
                byte[] bytes = padded(text);
                if (DateText.timestamps(bytes, FIRST, new int[] {bytes.length - PADDING}, 0, 1, micros) == 1) {
                    return micros[0];
                }
            }
            return micros(LocalDateTime.parse(text, format == null ? TIMESTAMP : format)
                    .toInstant(ZoneOffset.UTC));
        } catch (DateTimeException | ArithmeticException noTimestamp) {
            return null;
        }
    }

    /// Microseconds since 1970-01-01T00:00Z of a date and time with its offset; null if the text is none.
    public static @Nullable Long instant(String text) {
        if (text.length() <= SHORTEST_TIMESTAMP || !plausible(text, null)) {
            return null;
        }
        try {
            return micros(OffsetDateTime.parse(text, ZONED).toInstant());
        } catch (DateTimeException | ArithmeticException noInstant) {
            return null;
        }
    }

    /// The bytes of the text with room after them, as the kernels for the usual forms want them. These are tried before
    /// the formatters, which are slow as long as they are not compiled.
    private static byte[] padded(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(bytes, bytes.length + PADDING);
    }

    /// Keeps most text that is no date from the cost of an exception.
    private static boolean plausible(String text, @Nullable DateTimeFormatter format) {
        return format != null || text.length() >= SHORTEST_DATE && text.indexOf('-', 1) >= 4 && digit(text.charAt(1));
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static @Nullable Long micros(Instant instant) {
        return instant.getNano() % 1000 == 0 ? ChronoUnit.MICROS.between(Instant.EPOCH, instant) : null;
    }
}
