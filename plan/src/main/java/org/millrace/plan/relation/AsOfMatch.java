package org.millrace.plan.relation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Literal;

/// Which row of the right side is nearest to a row of the left side. A missing value and NaN are near to nothing.
///
/// @param left      the place of a left row in an order, over the left side's columns: a number, date or
///                  timestamp
/// @param right     the place of a right row, over the right side's columns, of the same type
/// @param direction where the right row must lie
/// @param equal     whether it may lie at the same place
/// @param tolerance how far it may lie at most, inclusive: of the type of the places, for dates a number of days
///                  and for timestamps one of microseconds as int64; null for any distance
public record AsOfMatch(
        Expression left,
        Expression right,
        Direction direction,
        boolean equal,
        @Nullable Literal tolerance) {

    /// Where the match lies, seen from the left row.
    public enum Direction {
        /// The last right row that is not later; of equal ones the last.
        BACKWARD,
        /// The first right row that is not earlier; of equal ones the first.
        FORWARD,
        /// Whichever of both is nearer; the backward one where both are as near.
        NEAREST;

        /// The name as plans show it.
        public String spelling() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String toString() {
        return direction.spelling() + " " + left + " to " + right + (equal ? "" : " exclusive")
                + (tolerance == null ? "" : " within " + tolerance);
    }
}
