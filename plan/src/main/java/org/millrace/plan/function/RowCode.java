package org.millrace.plan.function;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A function of the values of one row as Java objects.
@FunctionalInterface
public interface RowCode {

    /// The value for one row: of the class that [org.millrace.vectors.Values] gives for the declared type, or null
    /// for none. The list belongs to the call.
    @Nullable
    Object apply(List<@Nullable Object> arguments);
}
