package org.millrace.jdbc;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.millrace.frame.SessionBuilder;
import org.millrace.frame.text.Amounts;

/// The settings that a URL or properties may have.
final class ConnectionSettings {

    /// Names, and what each means.
    static final Map<String, String> MEANINGS = meanings();

    private ConnectionSettings() {}

    private static Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put("threads", "Worker threads of a query; by default one for each core.");
        meanings.put("memory", "What all queries may hold, such as 1g; by default three fifths of the heap.");
        meanings.put("temp_dir", "Where queries that need more put the rest.");
        meanings.put("temp_limit", "The most that queries put there; by default as much as the disk takes.");
        meanings.put("batch_rows", "The most rows in a batch.");
        meanings.put("timeout", "How long a query may run, such as 30s.");
        return meanings;
    }

    static boolean knows(String name) {
        return MEANINGS.containsKey(name.toLowerCase(Locale.ROOT));
    }

    static void require(String name) throws SQLException {
        if (!knows(name)) {
            throw new SQLException(
                    "There is no setting '" + name + "'. There are: " + String.join(", ", MEANINGS.keySet()) + ".",
                    SqlFailure.QUERY);
        }
    }

    /// Gives the settings to a builder.
    static void apply(Map<String, String> settings, SessionBuilder builder) throws SQLException {
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            String name = setting.getKey();
            String value = setting.getValue();
            switch (name) {
                case "threads" -> builder.threads(number(name, value));
                case "memory" -> builder.memory(bytes(name, value));
                case "temp_dir" -> builder.temporary(Path.of(value));
                case "temp_limit" -> builder.temporaryLimit(bytes(name, value));
                case "batch_rows" -> builder.batchRows(number(name, value));
                case "timeout" -> builder.timeout(time(name, value));
                default -> require(name);
            }
        }
    }

    private static int number(String name, String value) throws SQLException {
        if (!value.matches("[0-9]{1,9}")) {
            throw wrong(name, value, "a whole number");
        }
        return Integer.parseInt(value);
    }

    private static long bytes(String name, String value) throws SQLException {
        return Amounts.bytes(value).orElseThrow(() -> wrong(name, value, "a size such as 512m or 4g"));
    }

    private static Duration time(String name, String value) throws SQLException {
        return Amounts.time(value).orElseThrow(() -> wrong(name, value, "a time such as 30s or 5m"));
    }

    private static SQLException wrong(String name, String value, String right) {
        return new SQLException("The setting " + name + " is " + right + ", not '" + value + "'.", SqlFailure.QUERY);
    }
}
