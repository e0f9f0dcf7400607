package org.millrace.sql.bind;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Literals;

/// The moment at which a statement is planned, which is the same everywhere in it.
final class Moments {

    private Moments() {}

    /// The value of `current_date` and its kin, which are written without parentheses; null for every other name.
    static @Nullable Expression named(Context context, String name) {
        LocalDateTime now = LocalDateTime.ofInstant(context.now(), ZoneOffset.UTC)
                .truncatedTo(java.time.temporal.ChronoUnit.MICROS);
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "current_date", "today" -> Literals.of((Object) LocalDate.from(now));
            case "current_time" -> Literals.of((Object) now.toLocalTime());
            case "localtime" -> Literals.of((Object) now.toLocalTime());
            case "localtimestamp" -> Literals.of((Object) now);
            case "current_timestamp", "now", "get_current_timestamp", "transaction_timestamp" ->
                Literals.of((Object) context.now().truncatedTo(java.time.temporal.ChronoUnit.MICROS));
            default -> null;
        };
    }
}
