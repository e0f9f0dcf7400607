package org.millrace.plan.expr;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Which row of another table is nearest to a row: `AsOf.on("time").by("symbol").within(Duration.ofMinutes(5))`.
/// Immutable. Unless told otherwise it is the last row at the same place or before, at any distance, and rows
/// without one come out too.
///
/// @param left      the place of a left row: a number, date or timestamp
/// @param right     the place of a right row
/// @param keys      what must be equal besides
/// @param side      where the nearest row lies
/// @param equal     whether it may lie at the same place
/// @param tolerance how far it may lie at most: a number, or a `Duration` for dates and times; null for any
///                  distance
/// @param keepAll   whether left rows without a nearest row come out, with nulls
public record AsOf(
        Expr left,
        Expr right,
        JoinOn keys,
        Side side,
        boolean equal,
        @Nullable Object tolerance,
        boolean keepAll) {

    /// Where the nearest row lies, seen from the left row.
    public enum Side {
        /// The last one that is not later; of equal ones the last.
        BACKWARD,
        /// The first one that is not earlier; of equal ones the first.
        FORWARD,
        /// Whichever is nearer; the backward one where both are as near.
        NEAREST
    }

    /// By a column that both tables have.
    public static AsOf on(String column) {
        return on(new ColumnExpr(column), new ColumnExpr(column));
    }

    /// By a value of each table.
    public static AsOf on(Expr left, Expr right) {
        return new AsOf(left, right, JoinOn.nothing(), Side.BACKWARD, true, null, true);
    }

    /// Among the rows that are equal in these columns.
    public AsOf by(String... columns) {
        return by(JoinOn.columns(columns));
    }

    /// Among the rows that have these keys; a condition is not allowed.
    public AsOf by(JoinOn newKeys) {
        return new AsOf(left, right, newKeys, side, equal, tolerance, keepAll);
    }

    /// The first row at the same place or after.
    public AsOf forward() {
        return new AsOf(left, right, keys, Side.FORWARD, equal, tolerance, keepAll);
    }

    /// The nearest row before or after.
    public AsOf nearest() {
        return new AsOf(left, right, keys, Side.NEAREST, equal, tolerance, keepAll);
    }

    /// Not a row at the same place.
    public AsOf withoutEqual() {
        return new AsOf(left, right, keys, side, false, tolerance, keepAll);
    }

    /// At most so far away, for dates and times.
    public AsOf within(Duration distance) {
        return new AsOf(left, right, keys, side, equal, distance, keepAll);
    }

    /// At most so far away, for numbers.
    public AsOf within(Number distance) {
        return new AsOf(left, right, keys, side, equal, distance, keepAll);
    }

    /// Only rows that have a nearest row.
    public AsOf matchesOnly() {
        return new AsOf(left, right, keys, side, equal, tolerance, false);
    }
}
