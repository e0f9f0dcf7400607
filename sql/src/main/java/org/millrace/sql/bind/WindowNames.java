package org.millrace.sql.bind;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.WindowFunction;

/// Window functions by their names.
final class WindowNames {

    private WindowNames() {}

    /// Whether a name is that of a window function that is no aggregate.
    static boolean is(String name) {
        return of(name) != null;
    }

    /// The window function of a name; null for none.
    static @Nullable WindowFunction of(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        for (WindowFunction function : WindowFunction.values()) {
            if (function.name().equals(upper)) {
                return function;
            }
        }
        return null;
    }

    static List<String> all() {
        return Arrays.stream(WindowFunction.values())
                .map(WindowFunction::spelling)
                .toList();
    }
}
