package org.millrace.engine.window;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.aggregate.LongCodes;
import org.millrace.errors.QueryException;
import org.millrace.plan.expression.AggregateCall;
import org.millrace.plan.expression.AggregateFunction;
import org.millrace.plan.expression.Literal;
import org.millrace.plan.expression.WindowFunction;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DecimalType;

/// Chooses how an aggregate follows its frames.
///
/// @param types of a page's columns
record AggregateColumns(Pages pages, List<DataType> types, FrameBounds frames) {

    WindowColumn column(PlannedCall planned, AggregateCall call) {
        if (frames.excludes() || (call.distinct() && !distinctIsCounted(call) && !indifferent(call))) {
            return recomputed(planned, call);
        }
        int input = planned.input();
        return switch (call.function()) {
            case COUNT_ALL, COUNT -> call.distinct() ? distinct(input) : count(input);
            case APPROX_COUNT_DISTINCT -> distinct(input);
            case SUM, MEAN -> types.get(input).floating() ? doubles(call, input) : exact(call, input);
            case MIN, ALL -> extreme(input, false, call);
            case MAX, ANY -> extreme(input, true, call);
            case FIRST -> picked(WindowFunction.FIRST_VALUE, planned);
            case LAST -> picked(WindowFunction.LAST_VALUE, planned);
            case VARIANCE_SAMPLE, VARIANCE_POPULATION, STDDEV_SAMPLE, STDDEV_POPULATION, SKEWNESS, KURTOSIS ->
                new FrameColumn(
                        frames,
                        new MomentsState(
                                call.function(),
                                new PageCursor.OfDoubles(pages, input),
                                new PageCursor.OfDoubles(pages, input)));
            case MEDIAN -> quantile(0.5, false, input, call);
            case QUANTILE -> quantile(fraction(call), false, input, call);
            case QUANTILE_DISCRETE, APPROX_QUANTILE -> quantile(fraction(call), true, input, call);
            case STRING_AGGREGATE, LIST, SINGLE, USER -> recomputed(planned, call);
            case ARG_MIN, ARG_MAX, PRODUCT, MODE, BIT_AND, BIT_OR, BIT_XOR -> recomputed(planned, call);
            case COVAR_POP, COVAR_SAMP, CORR, REGR_SLOPE, REGR_INTERCEPT, REGR_R2 -> recomputed(planned, call);
            case REGR_COUNT, REGR_AVGX, REGR_AVGY, REGR_SXX, REGR_SYY, REGR_SXY -> recomputed(planned, call);
            case ORDERED_LIST, ORDERED_STRING_AGGREGATE -> recomputed(planned, call);
        };
    }

    private static boolean distinctIsCounted(AggregateCall call) {
        return call.function() == AggregateFunction.COUNT;
    }

    /// Whether equal values make no difference.
    private static boolean indifferent(AggregateCall call) {
        return switch (call.function()) {
            case MIN, MAX, ANY, ALL, FIRST, LAST, APPROX_COUNT_DISTINCT -> true;
            default -> false;
        };
    }

    private WindowColumn recomputed(PlannedCall planned, AggregateCall call) {
        return new RecomputedColumn(call, frames, cursor(planned.input()), cursor(planned.second()));
    }

    private PageCursor.@Nullable OfVectors cursor(int column) {
        return column == PlannedCall.NONE ? null : WindowColumns.vectors(pages, types, column);
    }

    private WindowColumn count(int input) {
        return new FrameColumn(frames, new CountState(cursor(input), cursor(input)));
    }

    private WindowColumn distinct(int input) {
        return new FrameColumn(frames, new DistinctCountState(pages, input, types.get(input)));
    }

    private WindowColumn doubles(AggregateCall call, int input) {
        return new FrameColumn(
                frames,
                new DoubleSumState(
                        call.function() == AggregateFunction.MEAN,
                        new PageCursor.OfDoubles(pages, input),
                        new PageCursor.OfDoubles(pages, input)));
    }

    private WindowColumn exact(AggregateCall call, int input) {
        int scale = types.get(input) instanceof DecimalType decimal ? decimal.scale() : 0;
        return new FrameColumn(
                frames,
                new ExactSumState(call.type(), scale, new WideCursor(pages, input), new WideCursor(pages, input)));
    }

    private WindowColumn extreme(int input, boolean greatest, AggregateCall call) {
        return LongCodes.cover(call.type())
                ? new FrameColumn(frames, new ExtremeState(call.type(), greatest, new PageCursor.OfLongs(pages, input)))
                : new WideExtremes(
                        greatest,
                        frames,
                        WindowColumns.vectors(pages, types, input),
                        new Picker(pages, input, PlannedCall.NONE, call.type()));
    }

    private WindowColumn picked(WindowFunction function, PlannedCall planned) {
        return WindowColumns.values(function, 1, true, planned, frames, pages, types);
    }

    private WindowColumn quantile(double fraction, boolean discrete, int input, AggregateCall call) {
        if (!LongCodes.cover(types.get(input))) {
            throw new QueryException("A discrete quantile of " + types.get(input) + " is not possible: " + call + ".");
        }
        return new FrameColumn(
                frames,
                new QuantileState(
                        fraction,
                        discrete,
                        call.type(),
                        new PageCursor.OfLongs(pages, input),
                        new PageCursor.OfLongs(pages, input)));
    }

    private static double fraction(AggregateCall call) {
        Literal parameter = call.parameter();
        if (parameter != null && parameter.object() instanceof Double fraction) {
            return fraction;
        }
        throw new IllegalArgumentException("A quantile needs its fraction: " + call + ".");
    }
}
