package org.millrace.sql.parse;

import org.jspecify.annotations.Nullable;

/// The words for units of intervals.
final class IntervalUnits {

    private IntervalUnits() {}

    /// The unit in lower case and in the singular; null where the token is none.
    static @Nullable String singular(Token token) {
        return switch (token.key()) {
            case "MICROSECOND", "MICROSECONDS" -> "microsecond";
            case "MILLISECOND", "MILLISECONDS" -> "millisecond";
            case "SECOND", "SECONDS" -> "second";
            case "MINUTE", "MINUTES" -> "minute";
            case "HOUR", "HOURS" -> "hour";
            case "DAY", "DAYS" -> "day";
            case "WEEK", "WEEKS" -> "week";
            case "MONTH", "MONTHS" -> "month";
            case "QUARTER", "QUARTERS" -> "quarter";
            case "YEAR", "YEARS" -> "year";
            case "DECADE", "DECADES" -> "decade";
            case "CENTURY", "CENTURIES" -> "century";
            case "MILLENNIUM", "MILLENNIA", "MILLENNIUMS" -> "millennium";
            default -> null;
        };
    }
}
