package org.millrace.engine.aggregate;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.AggregateCall;
import org.millrace.plan.expression.AggregateFunction;
import org.millrace.plan.expression.Literal;
import org.millrace.plan.function.UserAggregate;
import org.millrace.vectors.DataType;

/// What kind of state an aggregate keeps.
sealed interface AccumulatorKind {

    /// An empty accumulator of this kind.
    Accumulator create();

    /// Counts values.
    record Counting() implements AccumulatorKind {

        @Override
        public Accumulator create() {
            return new CountAccumulator();
        }
    }

    /// Compensated sums of doubles.
    record DoubleSumming() implements AccumulatorKind {

        @Override
        public Accumulator create() {
            return new DoubleSum();
        }
    }

    /// Exact sums of integers or decimals.
    record Summing(DataType result) implements AccumulatorKind {

        @Override
        public Accumulator create() {
            return new IntegerSum(result);
        }
    }

    /// Mean and central moments.
    record OfMoments(boolean higher) implements AccumulatorKind {

        @Override
        public Accumulator create() {
            return new MomentsAccumulator(higher);
        }
    }

    /// The least or greatest value.
    record Extreme(DataType type, boolean greatest) implements AccumulatorKind {

        @Override
        public Accumulator create() {
            if (LongCodes.cover(type)) {
                return new LongExtreme(type, greatest);
            }
            return new SlotAccumulator(type, greatest ? SlotAccumulator.Choice.GREATEST : SlotAccumulator.Choice.LEAST);
        }
    }

    /// The first or last value.
    record Slot(DataType type, SlotAccumulator.Choice choice) implements AccumulatorKind {

        @Override
        public Accumulator create() {
            return new SlotAccumulator(type, choice);
        }
    }

    /// The value of the only row.
    record Single(DataType type) implements AccumulatorKind {

        @Override
        public Accumulator create() {
            return new SingleAccumulator(type);
        }
    }

    /// The value in the row of an extreme of another one.
    record OfExtremeRow(DataType type, DataType by, boolean greatest) implements AccumulatorKind {

        @Override
        public Accumulator create() {
            return new RowOfExtreme(type, by, greatest);
        }
    }

    /// The product of doubles.
    record Multiplying() implements AccumulatorKind {

        @Override
        public Accumulator create() {
            return new Product();
        }
    }

    /// The bits of integers, combined.
    record CombiningBits(AggregateFunction function, DataType type) implements AccumulatorKind {

        @Override
        public Accumulator create() {
            return new CombinedBits(function, type);
        }
    }

    /// Moments of pairs of doubles.
    record OfPairMoments() implements AccumulatorKind {

        @Override
        public Accumulator create() {
            return new PairMoments();
        }
    }

    /// The distribution of the values, approximately.
    record SketchingQuantiles() implements AccumulatorKind {

        @Override
        public Accumulator create() {
            return new QuantileSketches();
        }
    }

    /// The number of distinct values, approximately.
    record SketchingDistinct() implements AccumulatorKind {

        @Override
        public Accumulator create() {
            return new DistinctSketches();
        }
    }

    /// What a user wrote.
    record OfUser(UserAggregate<?> function, DataType argument) implements AccumulatorKind {

        static OfUser of(AggregateCall call) {
            return new OfUser(
                    Objects.requireNonNull(call.user()),
                    call.arguments().getFirst().type());
        }

        @Override
        public Accumulator create() {
            return new UserAccumulator<>(function);
        }
    }

    /// All values.
    record Collecting(
            AggregateFunction function,
            DataType argument,
            @Nullable Literal parameter,
            DataType result) implements AccumulatorKind {

        @Override
        public Accumulator create() {
            return new CollectAccumulator(
                    argument,
                    function == AggregateFunction.LIST,
                    ListSummaries.of(function, parameter, result),
                    ListSummaries.sorted(function, parameter, result));
        }
    }

    /// Each distinct value once.
    record Distinct(DataType argument, AccumulatorKind inner) implements AccumulatorKind {

        @Override
        public Accumulator create() {
            return new DistinctAccumulator(argument, inner.create());
        }
    }
}
