package org.millrace.jdbc;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.millrace.frame.text.CellText;

/// Values as other types. What does not fit is an error, never another value; fractions are cut where integers are
/// asked for, as JDBC has it.
final class Conversion {

    /// Asks for a value as one class; given a value and the zone of dates without one.
    private interface To {
        Object from(Object value, ZoneId zone) throws SQLException;
    }

    private static final Map<Class<?>, To> CLASSES = Map.ofEntries(
            Map.entry(String.class, (value, _) -> text(value)),
            Map.entry(Boolean.class, (value, _) -> truth(value)),
            Map.entry(Byte.class, (value, _) -> (byte) integer(value, Byte.MIN_VALUE, Byte.MAX_VALUE)),
            Map.entry(Short.class, (value, _) -> (short) integer(value, Short.MIN_VALUE, Short.MAX_VALUE)),
            Map.entry(Integer.class, (value, _) -> (int) integer(value, Integer.MIN_VALUE, Integer.MAX_VALUE)),
            Map.entry(Long.class, (value, _) -> integer(value, Long.MIN_VALUE, Long.MAX_VALUE)),
            Map.entry(Float.class, (value, _) -> (float) floating(value)),
            Map.entry(Double.class, (value, _) -> floating(value)),
            Map.entry(BigDecimal.class, (value, _) -> decimal(value)),
            Map.entry(BigInteger.class, (value, _) -> decimal(value).toBigInteger()),
            Map.entry(byte[].class, (value, _) -> bytes(value)),
            Map.entry(LocalDate.class, (value, zone) -> dateTime(value, zone).toLocalDate()),
            Map.entry(LocalTime.class, Conversion::time),
            Map.entry(LocalDateTime.class, Conversion::dateTime),
            Map.entry(Instant.class, Conversion::instant),
            Map.entry(
                    OffsetDateTime.class, (value, zone) -> instant(value, zone).atOffset(ZoneOffset.UTC)),
            Map.entry(ZonedDateTime.class, (value, zone) -> instant(value, zone).atZone(zone)),
            Map.entry(
                    Date.class,
                    (value, zone) -> Date.valueOf(dateTime(value, zone).toLocalDate())),
            Map.entry(Time.class, (value, zone) -> Time.valueOf(time(value, zone))),
            Map.entry(Timestamp.class, (value, zone) -> Timestamp.from(instant(value, zone))),
            Map.entry(java.util.Date.class, (value, zone) -> Timestamp.from(instant(value, zone))));

    private Conversion() {}

    /// The value as an object of this class.
    ///
    /// @param zone that of dates and times without one
    static <T> T to(Object value, Class<T> type, ZoneId zone) throws SQLException {
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        To conversion = CLASSES.get(type);
        if (conversion == null) {
            throw Refusal.of("objects of the class " + type.getName());
        }
        return type.cast(conversion.from(value, zone));
    }

    /// What `getObject` gives: the classes that JDBC has for the types of columns.
    static @Nullable Object standard(@Nullable Object value) throws SQLException {
        return switch (value) {
            case null -> null;
            case LocalDate date -> Date.valueOf(date);
            case LocalTime time -> Time.valueOf(time);
            case LocalDateTime time -> Timestamp.valueOf(time);
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            default -> value;
        };
    }

    static String text(Object value) {
        return value instanceof String text ? text : CellText.of(value);
    }

    static boolean truth(Object value) throws SQLException {
        return switch (value) {
            case Boolean truth -> truth;
            case Number number -> number.doubleValue() != 0;
            case String text ->
                switch (text.strip().toLowerCase(Locale.ROOT)) {
                    case "true", "t", "1", "yes" -> true;
                    case "false", "f", "0", "no" -> false;
                    default -> throw noCast(value, "a truth value");
                };
            default -> throw noCast(value, "a truth value");
        };
    }

    static long integer(Object value, long least, long greatest) throws SQLException {
        long number = switch (value) {
            case Long exact -> exact;
            case Integer exact -> exact;
            case Short exact -> exact;
            case Byte exact -> exact;
            case Boolean truth -> truth ? 1 : 0;
            default -> whole(value);
        };
        if (number < least || number > greatest) {
            throw outOfRange(value);
        }
        return number;
    }

    private static long whole(Object value) throws SQLException {
        try {
            return decimal(value).setScale(0, RoundingMode.DOWN).longValueExact();
        } catch (ArithmeticException e) {
            throw outOfRange(value);
        }
    }

    static double floating(Object value) throws SQLException {
        return switch (value) {
            case Number number -> number.doubleValue();
            case String text -> {
                try {
                    yield Double.parseDouble(text.strip());
                } catch (NumberFormatException e) {
                    throw noCast(value, "a number");
                }
            }
            default -> decimal(value).doubleValue();
        };
    }

    static BigDecimal decimal(Object value) throws SQLException {
        return switch (value) {
            case BigDecimal number -> number;
            case Double number -> finite(number, number.toString());
            case Float number -> finite(number, number.toString());
            case Number number -> BigDecimal.valueOf(number.longValue());
            case Boolean truth -> truth ? BigDecimal.ONE : BigDecimal.ZERO;
            case String text -> {
                try {
                    yield new BigDecimal(text.strip());
                } catch (NumberFormatException e) {
                    throw noCast(value, "a number");
                }
            }
            default -> throw noCast(value, "a number");
        };
    }

    private static BigDecimal finite(double number, String digits) throws SQLException {
        if (!Double.isFinite(number)) {
            throw outOfRange(number);
        }
        return new BigDecimal(digits);
    }

    static byte[] bytes(Object value) throws SQLException {
        return switch (value) {
            case byte[] bytes -> bytes;
            case String text -> text.getBytes(StandardCharsets.UTF_8);
            default -> throw noCast(value, "bytes");
        };
    }

    private static LocalTime time(Object value, ZoneId zone) throws SQLException {
        return value instanceof LocalTime time ? time : dateTime(value, zone).toLocalTime();
    }

    private static LocalDateTime dateTime(Object value, ZoneId zone) throws SQLException {
        return switch (value) {
            case LocalDateTime time -> time;
            case LocalDate date -> date.atStartOfDay();
            case LocalTime time -> time.atDate(LocalDate.EPOCH);
            case Instant instant -> LocalDateTime.ofInstant(instant, zone);
            case String text -> {
                try {
                    String iso = text.strip().replace(' ', 'T');
                    yield iso.indexOf('T') < 0 ? LocalDate.parse(iso).atStartOfDay() : LocalDateTime.parse(iso);
                } catch (java.time.DateTimeException e) {
                    throw noCast(value, "a date or time");
                }
            }
            default -> throw noCast(value, "a date or time");
        };
    }

    private static Instant instant(Object value, ZoneId zone) throws SQLException {
        return value instanceof Instant instant
                ? instant
                : dateTime(value, zone).atZone(zone).toInstant();
    }

    private static SQLException noCast(Object value, String what) {
        return new SQLException("'" + CellText.of(value) + "' is not " + what + ".", SqlFailure.NO_CAST);
    }

    private static SQLException outOfRange(Object value) {
        return new SQLException(
                CellText.of(value) + " does not fit the type that was asked for.", SqlFailure.OUT_OF_RANGE);
    }
}
