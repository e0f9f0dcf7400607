package org.millrace.plan.expr;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.QueryException;
import org.millrace.plan.expression.WindowFrame;

/// Which rows count for each row: those of its partition, in an order, within a frame. Immutable.
///
/// ```java
/// Window week = Window.partitionBy("category").orderBy(col("date")).rolling(Duration.ofDays(7));
/// sales.withColumns(col("price").mean().over(week).as("weekly"));
/// ```
///
/// Without a frame SQL's holds: with an order everything up to the row and its peers (rows that are equal in the order
/// keys), without one the whole partition.
///
/// @param partition what rows of one partition agree in; empty for one partition of all rows
/// @param order     how the rows of a partition are ordered
/// @param extent    which rows of the partition count; null for SQL's default
public record Window(
        List<Expr> partition,
        List<OrderExpr> order,
        @Nullable Extent extent) {

    /// A border at the start of the partition.
    public static final long UNBOUNDED_PRECEDING = Long.MIN_VALUE;

    /// A border at the row itself.
    public static final long CURRENT_ROW = 0;

    /// A border at the end of the partition.
    public static final long UNBOUNDED_FOLLOWING = Long.MAX_VALUE;

    /// A frame as users write it: borders below zero lie before the row, others after it.
    ///
    /// @param unit      what borders count
    /// @param start     a number, [Duration] or [java.time.Period], or one of the constants of [Window]
    /// @param end       as `start`
    /// @param openStart whether the start itself does not belong to the frame; only where it is a duration
    /// @param exclusion which rows are left out
    public record Extent(
            WindowFrame.Unit unit, Object start, Object end, boolean openStart, WindowFrame.Exclusion exclusion) {

        @Override
        public String toString() {
            return unit.name().toLowerCase(java.util.Locale.ROOT) + " between " + (openStart ? "after " : "") + start
                    + " and " + end
                    + (exclusion == WindowFrame.Exclusion.NO_OTHERS ? "" : " exclude " + exclusion);
        }
    }

    /// Copies the lists.
    public Window {
        partition = List.copyOf(partition);
        order = List.copyOf(order);
    }

    /// All rows as one partition, without an order.
    public static Window all() {
        return new Window(List.of(), List.of(), null);
    }

    /// One partition for each combination of some values.
    public static Window partitionBy(Expr... keys) {
        return new Window(List.of(keys), List.of(), null);
    }

    /// One partition for each combination of some columns.
    public static Window partitionBy(String... columns) {
        return partitionBy(named(columns));
    }

    /// The rows of each partition in this order. Rows without a value come last unless the key says `nullsFirst()`.
    public Window orderBy(Expr... keys) {
        return new Window(partition, Arrays.stream(keys).map(OrderExpr::of).toList(), extent);
    }

    /// The rows of each partition in the order of some columns.
    public Window orderBy(String... columns) {
        return orderBy(named(columns));
    }

    /// All rows as one partition, in this order.
    public static Window ordered(Expr... keys) {
        return all().orderBy(keys);
    }

    /// All rows as one partition, in the order of some columns.
    public static Window ordered(String... columns) {
        return all().orderBy(columns);
    }

    /// A frame of rows around the row: `rowsBetween(-6, 0)` are the row and the six before it.
    public Window rowsBetween(long start, long end) {
        return framed(WindowFrame.Unit.ROWS, start, end, false);
    }

    /// A frame of groups of peers around the row's own group.
    public Window groupsBetween(long start, long end) {
        return framed(WindowFrame.Unit.GROUPS, start, end, false);
    }

    /// A frame of the rows whose one order key is so far from the row's own: a number, a [Duration] or a
    /// [java.time.Period], or a constant of this class.
    public Window rangeBetween(Object start, Object end) {
        return framed(WindowFrame.Unit.RANGE, start, end, false);
    }

    /// A frame of the time before the row and the row itself: rows that are `length` old do not count any more, as
    /// in other libraries. The one order key is a date or a timestamp and ascends.
    public Window rolling(Duration length) {
        if (length.isNegative() || length.isZero()) {
            throw new QueryException("A rolling window has a length above zero, not " + length + ".");
        }
        return framed(WindowFrame.Unit.RANGE, length.negated(), CURRENT_ROW, true);
    }

    private Window framed(WindowFrame.Unit unit, Object start, Object end, boolean openStart) {
        return new Window(partition, order, new Extent(unit, start, end, openStart, WindowFrame.Exclusion.NO_OTHERS));
    }

    /// Leaves rows out of the frame, which must have been given before.
    public Window excluding(WindowFrame.Exclusion exclusion) {
        Extent known = extent;
        if (known == null) {
            throw new QueryException("Say the frame, such as rowsBetween(-6, 0), before what it leaves out.");
        }
        return new Window(
                partition, order, new Extent(known.unit(), known.start(), known.end(), known.openStart(), exclusion));
    }

    private static Expr[] named(String... columns) {
        return Arrays.stream(columns).map(ColumnExpr::new).toArray(Expr[]::new);
    }

    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        if (!partition.isEmpty()) {
            parts.add("partition by " + list(partition));
        }
        if (!order.isEmpty()) {
            parts.add("order by " + list(order));
        }
        if (extent != null) {
            parts.add(extent.toString());
        }
        return String.join(" ", parts);
    }

    private static String list(List<? extends Expr> parts) {
        return parts.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
