package org.millrace.engine.aggregate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.QueryException;
import org.millrace.plan.expression.AggregateCall;
import org.millrace.plan.expression.AggregateFunction;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.relation.NamedAggregate;
import org.millrace.vectors.DataType;
import org.millrace.vectors.StructType;

/// What is kept for each group and how results come out of it. Aggregates that need the same state share it: mean
/// and sum of one argument keep one sum.
///
/// @param arguments   the distinct argument expressions
/// @param filters     the distinct conditions of FILTER clauses
/// @param states      the distinct states
/// @param outputs     one for each aggregate, in order
record AggregateSpec(
        List<Expression> arguments, List<Expression> filters, List<State> states, List<AggregateOutput> outputs) {

    static final int NONE = -1;

    /// One state.
    ///
    /// @param argument position of its argument in `arguments`; NONE where rows are counted
    /// @param filter   position of its condition in `filters`; NONE for all rows
    /// @param kind     makes the accumulator; equal kinds are the same state
    record State(int argument, int filter, AccumulatorKind kind) {}

    /// The accumulators of one set of groups, in order of the states.
    Accumulator[] accumulators() {
        return states.stream().map(state -> state.kind().create()).toArray(Accumulator[]::new);
    }

    /// The states and outputs of these aggregates.
    static AggregateSpec of(List<NamedAggregate> aggregates) {
        Builder builder = new Builder();
        for (NamedAggregate aggregate : aggregates) {
            builder.add(aggregate.call());
        }
        return new AggregateSpec(
                List.copyOf(builder.arguments),
                List.copyOf(builder.filters),
                List.copyOf(builder.states),
                List.copyOf(builder.outputs));
    }

    /// The columns of each group's first row.
    static AggregateSpec firstRows(List<Expression> columns) {
        List<State> states = new ArrayList<>();
        List<AggregateOutput> outputs = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            states.add(new State(
                    i, NONE, new AccumulatorKind.Slot(columns.get(i).type(), SlotAccumulator.Choice.FIRST_ROW)));
            outputs.add(new AggregateOutput.OfState(i));
        }
        return new AggregateSpec(columns, List.of(), states, outputs);
    }

    private static final class Builder {

        private final List<Expression> arguments = new ArrayList<>();
        private final List<Expression> filters = new ArrayList<>();
        private final List<State> states = new ArrayList<>();
        private final List<AggregateOutput> outputs = new ArrayList<>();

        void add(AggregateCall call) {
            if (call.function() == AggregateFunction.QUANTILE_DISCRETE && !LongCodes.cover(argumentType(call))) {
                throw new QueryException(
                        "A discrete quantile of " + argumentType(call) + " is not possible: " + call + ".");
            }
            outputs.add(
                    switch (call.function()) {
                        case COUNT_ALL, COUNT -> plain(call, new AccumulatorKind.Counting());
                        case SUM -> plain(call, sum(call, call.type()));
                        case MEAN ->
                            new AggregateOutput.Mean(
                                    state(call, sum(call, meanState(call))),
                                    state(call, new AccumulatorKind.Counting()));
                        case MIN, ALL -> plain(call, new AccumulatorKind.Extreme(argumentType(call), false));
                        case MAX, ANY -> plain(call, new AccumulatorKind.Extreme(argumentType(call), true));
                        case FIRST -> plain(call, new AccumulatorKind.Slot(call.type(), SlotAccumulator.Choice.FIRST));
                        case LAST -> plain(call, new AccumulatorKind.Slot(call.type(), SlotAccumulator.Choice.LAST));
                        case VARIANCE_SAMPLE, VARIANCE_POPULATION, STDDEV_SAMPLE, STDDEV_POPULATION ->
                            new AggregateOutput.OfMoments(
                                    state(call, new AccumulatorKind.OfMoments(false)), call.function());
                        case SKEWNESS, KURTOSIS ->
                            new AggregateOutput.OfMoments(
                                    state(call, new AccumulatorKind.OfMoments(true)), call.function());
                        case APPROX_QUANTILE ->
                            new AggregateOutput.OfSketch(
                                    state(call, new AccumulatorKind.SketchingQuantiles()),
                                    ListSummaries.fraction(call.parameter()));
                        case APPROX_COUNT_DISTINCT -> plain(call, new AccumulatorKind.SketchingDistinct());
                        case ARG_MIN, ARG_MAX -> plain(call, extremeRow(call));
                        case PRODUCT -> plain(call, new AccumulatorKind.Multiplying());
                        case BIT_AND, BIT_OR, BIT_XOR ->
                            plain(call, new AccumulatorKind.CombiningBits(call.function(), call.type()));
                        case COVAR_POP, COVAR_SAMP, CORR, REGR_SLOPE, REGR_INTERCEPT, REGR_R2 -> pairs(call);
                        case REGR_COUNT, REGR_AVGX, REGR_AVGY, REGR_SXX, REGR_SYY, REGR_SXY -> pairs(call);
                        case SINGLE -> plain(call, new AccumulatorKind.Single(call.type()));
                        case USER -> plain(call, AccumulatorKind.OfUser.of(call));
                        case QUANTILE, QUANTILE_DISCRETE, MEDIAN, MODE -> collected(call);
                        case STRING_AGGREGATE, LIST, ORDERED_LIST, ORDERED_STRING_AGGREGATE -> collected(call);
                    });
        }

        private AggregateOutput plain(AggregateCall call, AccumulatorKind kind) {
            return new AggregateOutput.OfState(state(call, kind));
        }

        private AggregateOutput pairs(AggregateCall call) {
            return new AggregateOutput.OfPairs(state(call, new AccumulatorKind.OfPairMoments()), call.function());
        }

        private AggregateOutput collected(AggregateCall call) {
            return plain(
                    call,
                    new AccumulatorKind.Collecting(call.function(), argumentType(call), call.parameter(), call.type()));
        }

        private static AccumulatorKind extremeRow(AggregateCall call) {
            StructType pair = (StructType) argumentType(call);
            return new AccumulatorKind.OfExtremeRow(
                    call.type(), pair.fields().getLast().type(), call.function() == AggregateFunction.ARG_MAX);
        }

        private static AccumulatorKind sum(AggregateCall call, DataType result) {
            return argumentType(call).floating()
                    ? new AccumulatorKind.DoubleSumming()
                    : new AccumulatorKind.Summing(result);
        }

        private static DataType meanState(AggregateCall call) {
            return argumentType(call) instanceof org.millrace.vectors.DecimalType decimal
                    ? new org.millrace.vectors.DecimalType(
                            org.millrace.vectors.DecimalType.MAX_PRECISION, decimal.scale())
                    : org.millrace.vectors.PrimitiveType.INT64;
        }

        private static DataType argumentType(AggregateCall call) {
            return call.arguments().getFirst().type();
        }

        private int state(AggregateCall call, AccumulatorKind kind) {
            int argument = call.arguments().isEmpty()
                    ? NONE
                    : index(arguments, call.arguments().getFirst());
            AccumulatorKind wanted = call.distinct() ? new AccumulatorKind.Distinct(argumentType(call), kind) : kind;
            Expression filter = call.filter();
            return index(states, new State(argument, filter == null ? NONE : index(filters, filter), wanted));
        }

        private static <T> int index(List<T> known, T wanted) {
            int index = known.indexOf(wanted);
            if (index < 0) {
                known.add(wanted);
                return known.size() - 1;
            }
            return index;
        }
    }

    /// How many states hold single values.
    int holdingStates() {
        return (int) states.stream()
                .filter(state -> state.kind() instanceof AccumulatorKind.Collecting
                        || state.kind() instanceof AccumulatorKind.Distinct)
                .count();
    }

    /// The argument of a state; null where rows are counted.
    @Nullable
    Expression argument(State state) {
        return state.argument() == NONE ? null : arguments.get(state.argument());
    }
}
