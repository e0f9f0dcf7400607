package org.millrace.plan.statement;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Values of the parameters of a statement.
///
/// @param positional those of `?` and `$1`, in order
/// @param named      those of `$name`
public record Parameters(List<@Nullable Object> positional, Map<String, @Nullable Object> named) {

    /// No parameters.
    public static final Parameters NONE = new Parameters(List.of(), Map.of());

    /// Values of `?` in order.
    public static Parameters of(@Nullable Object... values) {
        return new Parameters(java.util.Arrays.asList(values), Map.of());
    }
}
