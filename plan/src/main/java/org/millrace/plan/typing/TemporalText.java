package org.millrace.plan.typing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.millrace.errors.QueryException;
import org.millrace.vectors.PrimitiveType;

/// Dates and times from ISO text as literals have it: `2020-01-31`, `12:30`, `2020-01-31 12:30:00.5`, with `T` or a
/// space and, for instants, an offset (UTC where there is none).
final class TemporalText {

    private TemporalText() {}

    /// The value as [org.millrace.vectors.Values] gives it for the type.
    static Object parse(String text, PrimitiveType type) {
        String iso = text.strip().replace(' ', 'T');
        try {
            return switch (type) {
                case DATE -> LocalDate.parse(iso);
                case TIME -> LocalTime.parse(iso);
                case TIMESTAMP -> local(iso);
                default -> instant(iso);
            };
        } catch (DateTimeException notOne) {
            throw new QueryException("'" + text + "' is no " + type + ": write it as " + example(type) + ".", notOne);
        }
    }

    private static LocalDateTime local(String iso) {
        return iso.indexOf('T') < 0 ? LocalDate.parse(iso).atStartOfDay() : LocalDateTime.parse(iso);
    }

    private static Instant instant(String iso) {
        boolean hasOffset = iso.endsWith("Z") || iso.indexOf('+') > 0 || iso.lastIndexOf('-') > iso.indexOf('T');
        return iso.indexOf('T') > 0 && hasOffset
                ? OffsetDateTime.parse(iso).toInstant()
                : local(iso).toInstant(ZoneOffset.UTC);
    }

    private static String example(PrimitiveType type) {
        return switch (type) {
            case DATE -> "2020-01-31";
            case TIME -> "12:30:00";
            case TIMESTAMP -> "2020-01-31 12:30:00";
            default -> "2020-01-31 12:30:00+01:00";
        };
    }
}
