package org.millrace.sql.bind;

import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.millrace.plan.expression.Literal;

/// Constant intervals as Java's amounts of time.
final class Spans {

    private static final int MONTHS_PER_QUARTER = 3;
    private static final int DAYS_PER_WEEK = 7;

    private Spans() {}

    /// A [Period] where all units are days or longer, a [Duration] where none is longer than a day.
    static Object of(Context context, List<Intervals.Part> parts, int sign, int at) {
        Period period = Period.ZERO;
        Duration duration = Duration.ZERO;
        boolean clock = false;
        for (Intervals.Part part : parts) {
            if (!(part.amount() instanceof Literal literal) || !(literal.object() instanceof Number number)) {
                throw context.error(at, "the distance of a border of a frame is a constant.");
            }
            long amount = sign * number.longValue();
            int count = Math.toIntExact(amount);
            switch (part.unit()) {
                case "year" -> period = period.plusYears(count);
                case "quarter" -> period = period.plusMonths((long) count * MONTHS_PER_QUARTER);
                case "month" -> period = period.plusMonths(count);
                case "week" -> period = period.plusDays((long) count * DAYS_PER_WEEK);
                case "day" -> period = period.plusDays(count);
                default -> {
                    clock = true;
                    duration = duration.plus(amount, unit(part.unit()));
                }
            }
        }
        if (!clock) {
            return period;
        }
        if (period.toTotalMonths() != 0) {
            throw context.error(at, "the distance of a border of a frame has months or hours, not both.");
        }
        return duration.plusDays(period.getDays());
    }

    private static ChronoUnit unit(String unit) {
        return switch (unit) {
            case "hour" -> ChronoUnit.HOURS;
            case "minute" -> ChronoUnit.MINUTES;
            case "second" -> ChronoUnit.SECONDS;
            case "millisecond" -> ChronoUnit.MILLIS;
            default -> ChronoUnit.MICROS;
        };
    }
}
