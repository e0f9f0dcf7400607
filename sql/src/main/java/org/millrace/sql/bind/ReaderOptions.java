package org.millrace.sql.bind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Options of readers by the names that people know from other databases.
final class ReaderOptions {

    private static final Map<String, String> CSV = Map.ofEntries(
            Map.entry("sep", "delim"),
            Map.entry("delimiter", "delim"),
            Map.entry("nullstr", "nulls"),
            Map.entry("null", "nulls"),
            Map.entry("dateformat", "date_format"),
            Map.entry("timestampformat", "timestamp_format"),
            Map.entry("all_varchar", "all_strings"),
            Map.entry("decimal_separator", "decimal"),
            Map.entry("dtypes", "types"),
            Map.entry("column_types", "types"),
            Map.entry("column_names", "names"),
            Map.entry("sample_size", "sample_rows"),
            Map.entry("max_line_size", "max_record_bytes"));

    /// What our readers find out or do in any case.
    private static final Set<String> NEEDLESS = Set.of("auto_detect", "parallel", "compression", "new_line");

    private ReaderOptions() {}

    /// The options as the format's reader knows them.
    static Map<String, String> of(String format, Map<String, String> given) {
        if (!format.equals("csv")) {
            return given;
        }
        Map<String, String> options = new HashMap<>();
        given.forEach((name, value) -> {
            switch (name) {
                case "ignore_errors" -> put(options, "on_error", isTrue(value) ? "skip" : null);
                case "null_padding" -> put(options, "ragged", isTrue(value) ? "pad" : null);
                case "columns" -> columns(value, options);
                default -> {
                    if (!NEEDLESS.contains(name)) {
                        options.put(CSV.getOrDefault(name, name), value);
                    }
                }
            }
        });
        return options;
    }

    private static void put(Map<String, String> options, String name, @Nullable String value) {
        if (value != null) {
            options.put(name, value);
        }
    }

    private static boolean isTrue(String value) {
        return value.equalsIgnoreCase("true") || value.equals("1");
    }

    /// Names and types of all columns: `a:int64,b:string`.
    private static void columns(String value, Map<String, String> options) {
        List<String> names = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= value.length(); i++) {
            char sign = i == value.length() ? ',' : value.charAt(i);
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            if (sign == ',' && depth == 0) {
                String part = value.substring(start, i);
                names.add(part.substring(0, Math.max(0, part.indexOf(':'))));
                start = i + 1;
            }
        }
        options.put("names", String.join(",", names));
        options.put("types", value);
    }
}
