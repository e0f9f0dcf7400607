package org.millrace.plan.expression;

import java.util.Locale;

/// Which rows around a row count for a function.
///
/// @param unit      what offsets and the current row mean
/// @param start     where the frame begins
/// @param end       where it ends
/// @param exclusion which rows are left out of it
public record WindowFrame(Unit unit, FrameBound start, FrameBound end, Exclusion exclusion) {

    /// All rows of the partition.
    public static final WindowFrame WHOLE = new WindowFrame(
            Unit.ROWS, FrameBound.UNBOUNDED_PRECEDING, FrameBound.UNBOUNDED_FOLLOWING, Exclusion.NO_OTHERS);

    /// From the start of the partition to the last peer of the row: what SQL means where an order and no frame is
    /// given.
    public static final WindowFrame UP_TO_PEERS =
            new WindowFrame(Unit.RANGE, FrameBound.UNBOUNDED_PRECEDING, FrameBound.CURRENT_ROW, Exclusion.NO_OTHERS);

    /// What offsets count.
    public enum Unit {
        /// Rows.
        ROWS,
        /// The distance in the values of the one order key.
        RANGE,
        /// Groups of peers.
        GROUPS
    }

    /// Rows that are left out.
    public enum Exclusion {
        NO_OTHERS,
        /// The row itself.
        CURRENT_ROW,
        /// The row and its peers.
        GROUP,
        /// The peers of the row but not the row itself.
        TIES
    }

    /// The same frame without some rows.
    public WindowFrame excluding(Exclusion newExclusion) {
        return new WindowFrame(unit, start, end, newExclusion);
    }

    /// Whether it is all rows of the partition.
    public boolean whole() {
        return equals(WHOLE);
    }

    @Override
    public String toString() {
        return unit.name().toLowerCase(Locale.ROOT) + " between " + start + " and " + end
                + (exclusion == Exclusion.NO_OTHERS
                        ? ""
                        : " exclude "
                                + exclusion.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
}
