package org.millrace.plan.function;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ObjDoubleConsumer;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Values;
import org.millrace.vectors.Vector;

/// Makes aggregate functions of plain Java code.
///
/// ```java
/// AggregateState<double[]> logs = AggregateState.ofDoubles(2, (left, right) -> {
///     left[0] += right[0];
///     left[1] += right[1];
/// });
/// UserAggregate<double[]> geometricMean = Aggregations.ofDouble("geometric_mean", logs, (state, price) -> {
///     state[0] += Math.log(price);
///     state[1]++;
/// }, PrimitiveType.DOUBLE, state -> state[1] == 0 ? null : Math.exp(state[0] / state[1]));
/// frame.groupBy("category").agg(aggregate(geometricMean, col("price")).as("typical"));
/// ```
public final class Aggregations {

    private Aggregations() {}

    /// An aggregate of a double, which is not boxed.
    public static <S> UserAggregate<S> ofDouble(
            String name,
            AggregateState<S> state,
            ObjDoubleConsumer<S> add,
            DataType result,
            Function<S, ? extends @Nullable Object> finish) {
        RowAdder<S> adder = columns -> {
            double[] values = ((DoubleVector) columns[0]).values();
            return (target, row) -> add.accept(target, values[row]);
        };
        return new UserAggregate<>(name, List.of(PrimitiveType.DOUBLE), result, state, adder, finish);
    }

    /// An aggregate of a 64-bit integer, which is not boxed.
    public static <S> UserAggregate<S> ofLong(
            String name,
            AggregateState<S> state,
            ObjLongConsumer<S> add,
            DataType result,
            Function<S, ? extends @Nullable Object> finish) {
        RowAdder<S> adder = columns -> {
            long[] values = ((LongVector) columns[0]).values();
            return (target, row) -> add.accept(target, values[row]);
        };
        return new UserAggregate<>(name, List.of(PrimitiveType.INT64), result, state, adder, finish);
    }

    /// An aggregate of two doubles, which are not boxed.
    public static <S> UserAggregate<S> ofDoubles(
            String name,
            AggregateState<S> state,
            PairConsumer<S> add,
            DataType result,
            Function<S, ? extends @Nullable Object> finish) {
        RowAdder<S> adder = columns -> {
            double[] left = ((DoubleVector) columns[0]).values();
            double[] right = ((DoubleVector) columns[1]).values();
            return (target, row) -> add.accept(target, left[row], right[row]);
        };
        List<DataType> pair = List.of(PrimitiveType.DOUBLE, PrimitiveType.DOUBLE);
        return new UserAggregate<>(name, pair, result, state, adder, finish);
    }

    /// An aggregate of values of any types as objects: of the classes that [Values] gives for them. [UserAggregate]
    /// itself takes a [RowAdder], for those that read columns in their own way.
    ///
    /// @param arguments the types of the values of a row, which are added as a list
    public static <S> RowAdder<S> ofObjects(List<DataType> arguments, BiConsumer<S, List<Object>> add) {
        int count = arguments.size();
        return columns -> (target, row) -> add.accept(target, values(columns, count, row));
    }

    private static List<Object> values(Vector[] columns, int count, int row) {
        List<Object> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(java.util.Objects.requireNonNull(Values.at(columns[i], row)));
        }
        return values;
    }

    /// Adds two numbers to a state.
    ///
    /// @param <S> the state
    @FunctionalInterface
    public interface PairConsumer<S> {

        /// Adds the numbers of one row.
        void accept(S state, double left, double right);
    }
}
