package org.millrace.frame;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.QueryException;
import org.millrace.frame.text.Amounts;
import org.millrace.plan.BackendSettings;
import org.millrace.plan.QuerySettings;
import org.millrace.plan.report.Quantities;
import org.millrace.plan.typing.NearestName;

/// What can be set while a session is open: `SET threads = 4`. None of it changes a result.
public enum SessionSetting {
    /// The most worker threads of a query.
    THREADS(settings -> "" + settings.query().threads()) {
        @Override
        Settings applied(String value, Settings settings, Settings started) {
            return with(settings, query -> query.withThreads(positive(this, value)));
        }
    },
    /// Bytes that all queries together may hold: never more than the session started with.
    MEMORY(settings -> Quantities.bytes(settings.backend().memory())) {
        @Override
        Settings applied(String value, Settings settings, Settings started) {
            long bytes = bytes(this, value);
            long most = started.backend().memory();
            // Whoever started a process with 512m may say 512m here, and gets what queries have of it.
            long process = Long.getLong("millrace.memory", Runtime.getRuntime().maxMemory());
            boolean whole = most >= Settings.defaults().backend().memory();
            if (bytes > (whole ? Math.max(most, process) : most)) {
                throw new QueryException(
                        "The memory cannot be " + Quantities.bytes(bytes) + ": the session started with "
                                + Quantities.bytes(most) + " for its queries"
                                + (whole ? " in a process of " + Quantities.bytes(process) : "")
                                + ", and only less can be set. The limits of the JVM come from --memory.");
            }
            if (bytes < 1) {
                throw new QueryException("The memory is at least 1 byte, not " + bytes + ".");
            }
            return settings.with(settings.backend().withMemory(Math.min(bytes, most)));
        }
    },
    /// The most bytes in temporary files of all queries together.
    TEMP_LIMIT(settings -> settings.backend().temporaryLimit() == Long.MAX_VALUE
            ? "none"
            : Quantities.bytes(settings.backend().temporaryLimit())) {
        @Override
        Settings applied(String value, Settings settings, Settings started) {
            return settings.with(settings.backend().withTemporaryLimit(bytes(this, value)));
        }
    },
    /// The most rows in a batch.
    BATCH_ROWS(settings -> "" + settings.query().batchRows()) {
        @Override
        Settings applied(String value, Settings settings, Settings started) {
            return with(settings, query -> query.withBatchRows(positive(this, value)));
        }
    },
    /// Whether progress is shown, where somebody shows it.
    PROGRESS(settings -> settings.showsProgress() ? "on" : "off") {
        @Override
        Settings applied(String value, Settings settings, Settings started) {
            return settings.showingProgress(
                    switch (value.toLowerCase(Locale.ROOT)) {
                        case "on", "true", "1" -> true;
                        case "off", "false", "0" -> false;
                        default -> throw wrong(this, value, "on or off");
                    });
        }
    },
    /// How long each query may run.
    TIMEOUT(settings -> time(settings.query().timeout())) {
        @Override
        Settings applied(String value, Settings settings, Settings started) {
            Duration time = value.equalsIgnoreCase("none")
                    ? null
                    : Amounts.time(value).orElseThrow(() -> wrong(this, value, "a time such as 30s or 5m, or none"));
            return with(settings, query -> query.withTimeout(time));
        }
    },
    /// Optimizer rules that are left out, with commas between them.
    DISABLED_RULES(settings ->
            String.join(", ", settings.query().disabledRules().stream().sorted().toList())) {
        @Override
        Settings applied(String value, Settings settings, Settings started) {
            Set<String> rules = new LinkedHashSet<>(Arrays.stream(value.split(",", -1))
                    .map(String::strip)
                    .filter(rule -> !rule.isEmpty())
                    .toList());
            return with(settings, query -> query.withDisabledRules(rules));
        }
    };

    private final Function<Settings, String> shown;

    SessionSetting(Function<Settings, String> shown) {
        this.shown = shown;
    }

    /// The settings with this one changed.
    ///
    /// @param started what the session started with
    abstract Settings applied(String value, Settings settings, Settings started);

    /// The settings with this one as `started` has it.
    Settings reset(Settings settings, Settings started) {
        QuerySettings query = settings.query();
        BackendSettings backend = settings.backend();
        return switch (this) {
            case THREADS -> settings.with(query.withThreads(started.query().threads()));
            case MEMORY -> settings.with(backend.withMemory(started.backend().memory()));
            case TEMP_LIMIT ->
                settings.with(backend.withTemporaryLimit(started.backend().temporaryLimit()));
            case BATCH_ROWS -> settings.with(query.withBatchRows(started.query().batchRows()));
            case PROGRESS -> settings.showingProgress(started.showsProgress());
            case TIMEOUT -> settings.with(query.withTimeout(started.query().timeout()));
            case DISABLED_RULES ->
                settings.with(query.withDisabledRules(started.query().disabledRules()));
        };
    }

    /// The setting's name in SQL.
    public String sqlName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The value as text.
    public String value(Settings settings) {
        return shown.apply(settings);
    }

    /// The setting of this name, case aside.
    public static SessionSetting named(String name) {
        List<String> names =
                Arrays.stream(values()).map(SessionSetting::sqlName).toList();
        int index = names.indexOf(name.toLowerCase(Locale.ROOT));
        if (index < 0) {
            String hint = NearestName.of(name, names)
                    .map(near -> " Did you mean '" + near + "'?")
                    .orElse("");
            throw new QueryException(
                    "There is no setting '" + name + "'." + hint + " There are: " + String.join(", ", names) + ".");
        }
        return values()[index];
    }

    private static Settings with(Settings settings, Function<QuerySettings, QuerySettings> change) {
        return settings.with(change.apply(settings.query()));
    }

    private static int positive(SessionSetting setting, String value) {
        if (!value.matches("[0-9]{1,9}") || Integer.parseInt(value) < 1) {
            throw wrong(setting, value, "a whole number from 1");
        }
        return Integer.parseInt(value);
    }

    private static long bytes(SessionSetting setting, String value) {
        return Amounts.bytes(value).orElseThrow(() -> wrong(setting, value, "a size such as 512m or 4g"));
    }

    private static String time(@Nullable Duration time) {
        return time == null
                ? "none"
                : BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString() + "s";
    }

    private static QueryException wrong(SessionSetting setting, String value, String right) {
        return new QueryException("The setting " + setting.sqlName() + " is " + right + ", not '" + value + "'.");
    }
}
