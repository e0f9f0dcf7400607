package org.millrace.sql.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The window of a function.
public sealed interface Over {

    /// `OVER w`.
    record Reference(Name name) implements Over {}

    /// `OVER ([base] [PARTITION BY …] [ORDER BY …] [frame])`, and the body of a named window.
    ///
    /// @param base  the window that it extends; null for none
    /// @param frame null for SQL's default
    record Specification(
            @Nullable Name base,
            List<Phrase> partition,
            List<OrderItem> order,
            @Nullable Frame frame,
            int at) implements Over {}

    /// `unit BETWEEN start AND end [EXCLUDE …]`.
    record Frame(Unit unit, Bound start, Bound end, Exclusion exclusion, int at) {}

    /// What offsets count.
    enum Unit {
        ROWS,
        RANGE,
        GROUPS
    }

    /// What a frame leaves out.
    enum Exclusion {
        NO_OTHERS,
        CURRENT_ROW,
        GROUP,
        TIES
    }

    /// A border of a frame.
    ///
    /// @param offset how far; null unless the kind is PRECEDING or FOLLOWING
    record Bound(BoundKind kind, @Nullable Phrase offset) {}

    /// Kinds of borders.
    enum BoundKind {
        UNBOUNDED_PRECEDING,
        PRECEDING,
        CURRENT_ROW,
        FOLLOWING,
        UNBOUNDED_FOLLOWING
    }
}
