package org.millrace.plan.typing;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.QueryException;
import org.millrace.plan.expr.Window;
import org.millrace.plan.expression.FrameBound;
import org.millrace.plan.expression.FrameOffset;
import org.millrace.plan.expression.Literal;
import org.millrace.plan.expression.Literals;
import org.millrace.plan.expression.WindowFrame;
import org.millrace.plan.relation.SortKey;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.PrimitiveType;

/// Gives the frame that a user wrote its meaning.
final class FrameTyping {

    private static final int NANOS_PER_MICRO = 1000;
    private static final long MICROS_PER_DAY = 86_400_000_000L;

    private FrameTyping() {}

    static WindowFrame frame(Window window, List<SortKey> order) {
        Window.Extent extent = window.extent();
        if (extent == null) {
            return order.isEmpty() ? WindowFrame.WHOLE : WindowFrame.UP_TO_PEERS;
        }
        FrameBound start = bound(extent, extent.start(), order, extent.openStart());
        FrameBound end = bound(extent, extent.end(), order, false);
        return checked(new WindowFrame(extent.unit(), start, end, extent.exclusion()), extent, order);
    }

    private static WindowFrame checked(WindowFrame frame, Window.Extent extent, List<SortKey> order) {
        if (frame.start().kind() == FrameBound.Kind.UNBOUNDED_FOLLOWING
                || frame.end().kind() == FrameBound.Kind.UNBOUNDED_PRECEDING
                || frame.start().kind().compareTo(frame.end().kind()) > 0) {
            throw new QueryException("The frame " + extent + " ends before it begins.");
        }
        boolean offsets = frame.start().offset() != null || frame.end().offset() != null;
        if (frame.unit() == WindowFrame.Unit.GROUPS && order.isEmpty()) {
            throw new QueryException("The frame " + extent + " counts groups of peers and needs an order.");
        }
        if (frame.unit() == WindowFrame.Unit.RANGE && offsets && order.size() != 1) {
            throw new QueryException("The frame " + extent + " measures the distance in one order key, but there are "
                    + order.size() + ".");
        }
        boolean whole = frame.start().kind() == FrameBound.Kind.UNBOUNDED_PRECEDING
                && frame.end().kind() == FrameBound.Kind.UNBOUNDED_FOLLOWING;
        return whole ? WindowFrame.WHOLE.excluding(frame.exclusion()) : frame;
    }

    private static FrameBound bound(Window.Extent extent, Object written, List<SortKey> order, boolean open) {
        if (written.equals(Window.UNBOUNDED_PRECEDING)) {
            return FrameBound.UNBOUNDED_PRECEDING;
        }
        if (written.equals(Window.UNBOUNDED_FOLLOWING)) {
            return FrameBound.UNBOUNDED_FOLLOWING;
        }
        int sign = sign(written);
        if (sign == 0) {
            return FrameBound.CURRENT_ROW;
        }
        FrameOffset offset = extent.unit() == WindowFrame.Unit.RANGE
                ? distance(written, order, extent, open)
                : new FrameOffset.Amount(Literals.of(PrimitiveType.INT64, wholeNumber(written, extent)));
        return sign < 0 ? FrameBound.preceding(offset) : FrameBound.following(offset);
    }

    private static int sign(Object written) {
        return switch (written) {
            case Duration duration -> duration.compareTo(Duration.ZERO);
            case Period period -> sign(period);
            case Long number -> Long.signum(number);
            case Number number -> (int) Math.signum(number.doubleValue());
            default ->
                throw new QueryException(
                        "A border of a frame is a number, a duration or a period, not " + written + ".");
        };
    }

    private static int sign(Period period) {
        boolean negative = period.toTotalMonths() < 0 || period.getDays() < 0;
        if (negative && (period.toTotalMonths() > 0 || period.getDays() > 0)) {
            throw new QueryException("The period " + period + " of a frame points both ways.");
        }
        return period.isZero() ? 0 : negative ? -1 : 1;
    }

    private static long wholeNumber(Object written, Window.Extent extent) {
        if (written instanceof Long || written instanceof Integer) {
            return Math.abs(((Number) written).longValue());
        }
        throw new QueryException("The frame " + extent + " counts in whole numbers, not " + written + ".");
    }

    private static FrameOffset distance(Object written, List<SortKey> order, Window.Extent extent, boolean open) {
        DataType key = order.isEmpty()
                ? PrimitiveType.NULL
                : order.getFirst().expression().type();
        return switch (written) {
            case Duration duration -> {
                requireMoment(key, extent);
                yield new FrameOffset.Interval(0, micros(duration.abs(), extent) - (open ? 1 : 0));
            }
            case Period period -> {
                requireMoment(key, extent);
                yield new FrameOffset.Interval(
                        Math.toIntExact(Math.abs(period.toTotalMonths())), Math.abs(period.getDays()) * MICROS_PER_DAY);
            }
            case Number number -> new FrameOffset.Amount(amount(number, key, extent));
            default -> throw new IllegalArgumentException(written.toString());
        };
    }

    private static void requireMoment(DataType key, Window.Extent extent) {
        if (!key.temporal()) {
            throw new QueryException("The frame " + extent + " is a time, but the order key is " + key + ".");
        }
    }

    private static long micros(Duration duration, Window.Extent extent) {
        if (duration.getNano() % NANOS_PER_MICRO != 0) {
            throw new QueryException("The frame " + extent + " is finer than a microsecond.");
        }
        try {
            return Math.addExact(
                    Math.multiplyExact(duration.getSeconds(), 1_000_000L), duration.getNano() / NANOS_PER_MICRO);
        } catch (ArithmeticException e) {
            throw new QueryException("The frame " + extent + " is longer than time is counted.");
        }
    }

    /// The number in the type of the key.
    private static Literal amount(Number number, DataType key, Window.Extent extent) {
        boolean wide = key instanceof DecimalType decimal && decimal.precision() > DecimalType.MAX_LONG_PRECISION;
        if (!key.numeric() || wide) {
            throw new QueryException("The frame " + extent + " is a number, but the order key is " + key
                    + (wide ? ": cast it to double or to a decimal of at most 18 digits." : "."));
        }
        Literal written = Literals.of((Object) positive(number));
        DataType wanted = key.integer() ? PrimitiveType.INT64 : key.floating() ? PrimitiveType.DOUBLE : key;
        @Nullable
        Literal converted =
                LiteralConversion.of(written, wanted).map(Literal.class::cast).orElse(null);
        if (converted == null) {
            throw new QueryException("The frame " + extent + " is no " + wanted + ", which the order key is.");
        }
        return converted;
    }

    private static Number positive(Number number) {
        return switch (number) {
            case Integer n -> Math.abs((long) n);
            case Long n -> Math.abs(n);
            case Double n -> Math.abs(n);
            case Float n -> Math.abs((double) n);
            case java.math.BigDecimal n -> n.abs();
            default -> throw new QueryException("A border of a frame cannot be " + number + ".");
        };
    }
}
