package org.millrace.plan.function;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoublePredicate;
import java.util.function.DoubleToLongFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.LongBinaryOperator;
import java.util.function.LongPredicate;
import java.util.function.LongToDoubleFunction;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.DataType;
import org.millrace.vectors.PrimitiveType;

/// Makes functions of plain Java code, to be used in queries like those that are built in.
///
/// ```java
/// UserFunction taxed = Functions.ofDouble("taxed", price -> price * 1.23).deterministic();
/// frame.withColumn("gross", call(taxed, col("price")));
/// ```
///
/// A function of single values is not called for rows in which an argument is missing: those have no value. Only
/// [#nullable] ones are. Functions of numbers work on primitive values; nothing is allocated for a row.
public final class Functions {

    private static final DataType NUMBER = PrimitiveType.DOUBLE;
    private static final DataType INTEGER = PrimitiveType.INT64;

    private Functions() {}

    /// A double from a double.
    public static UserFunction ofDouble(String name, DoubleUnaryOperator code) {
        return function(name, List.of(NUMBER), NUMBER, () -> DoubleLoops.ofOne(name, code));
    }

    /// A double from two doubles.
    public static UserFunction ofDoubles(String name, DoubleBinaryOperator code) {
        return function(name, List.of(NUMBER, NUMBER), NUMBER, () -> DoubleLoops.ofTwo(name, code));
    }

    /// A double from any number of doubles.
    public static UserFunction ofDoubles(String name, int arguments, DoubleCode code) {
        return function(name, times(NUMBER, arguments), NUMBER, () -> DoubleLoops.ofMany(name, arguments, code));
    }

    /// A 64-bit integer from one.
    public static UserFunction ofLong(String name, LongUnaryOperator code) {
        return function(name, List.of(INTEGER), INTEGER, () -> LongLoops.ofOne(name, code));
    }

    /// A 64-bit integer from two.
    public static UserFunction ofLongs(String name, LongBinaryOperator code) {
        return function(name, List.of(INTEGER, INTEGER), INTEGER, () -> LongLoops.ofTwo(name, code));
    }

    /// A 64-bit integer from any number of them.
    public static UserFunction ofLongs(String name, int arguments, LongCode code) {
        return function(name, times(INTEGER, arguments), INTEGER, () -> LongLoops.ofMany(name, arguments, code));
    }

    /// A 64-bit integer from a double.
    public static UserFunction doubleToLong(String name, DoubleToLongFunction code) {
        return function(name, List.of(NUMBER), INTEGER, () -> LongLoops.ofDouble(name, code));
    }

    /// A double from a 64-bit integer.
    public static UserFunction longToDouble(String name, LongToDoubleFunction code) {
        return function(name, List.of(INTEGER), NUMBER, () -> DoubleLoops.ofLong(name, code));
    }

    /// Whether something is true of a double.
    public static UserFunction testDouble(String name, DoublePredicate code) {
        return function(name, List.of(NUMBER), PrimitiveType.BOOLEAN, () -> TestLoops.ofDouble(name, code));
    }

    /// Whether something is true of a 64-bit integer.
    public static UserFunction testLong(String name, LongPredicate code) {
        return function(name, List.of(INTEGER), PrimitiveType.BOOLEAN, () -> TestLoops.ofLong(name, code));
    }

    /// Whether something is true of a value.
    ///
    /// @param <A> the class that [org.millrace.vectors.Values] gives for the argument's type
    @SuppressWarnings("unchecked") // A class that is not the type's shows when the function is called, and is reported.
    public static <A> UserFunction test(String name, DataType argument, Predicate<A> code) {
        return function(
                name,
                List.of(argument),
                PrimitiveType.BOOLEAN,
                () -> TestLoops.ofObject(name, (Predicate<@Nullable Object>) code));
    }

    /// A value from a value: `scalar("initial", STRING, STRING, (String name) -> name.substring(0, 1))`.
    ///
    /// @param <A>      the class that [org.millrace.vectors.Values] gives for the argument's type
    /// @param result   the type of the results, which are of that type's class, or null for no value
    /// @param argument the type of the argument
    @SuppressWarnings("unchecked") // As for test.
    public static <A> UserFunction scalar(
            String name, DataType result, DataType argument, Function<A, ? extends @Nullable Object> code) {
        return scalar(name, result, List.of(argument), values -> code.apply((A) values.get(0)));
    }

    /// A value from two values.
    @SuppressWarnings("unchecked") // As for test.
    public static <A, B> UserFunction scalar(
            String name,
            DataType result,
            DataType first,
            DataType second,
            BiFunction<A, B, ? extends @Nullable Object> code) {
        return scalar(name, result, List.of(first, second), values -> code.apply((A) values.get(0), (B) values.get(1)));
    }

    /// A value from any number of values.
    public static UserFunction scalar(String name, DataType result, List<DataType> arguments, RowCode code) {
        return function(name, arguments, result, () -> new ObjectLoop(name, result, false, code));
    }

    /// A value from any number of values, some of which may be missing: those are null.
    public static UserFunction nullable(String name, DataType result, List<DataType> arguments, RowCode code) {
        return function(name, arguments, result, () -> new ObjectLoop(name, result, true, code));
    }

    /// A column from columns: the function sees a whole batch, rows without values included, and says itself which
    /// rows have a value. All threads share it; see [#perWorker(Supplier)] for one that keeps buffers.
    public static UserFunction batch(String name, DataType result, List<DataType> arguments, VectorFunction code) {
        return function(name, arguments, result, () -> code);
    }

    /// A function with state of its own, such as a parser or a buffer: each worker makes its own instance. All
    /// instances must have the same name and types.
    public static UserFunction perWorker(Supplier<UserFunction> instances) {
        UserFunction first = instances.get();
        return new UserFunction(
                first.name(),
                first.arguments(),
                first.result(),
                first.pure(),
                () -> instances.get().instances().get());
    }

    private static UserFunction function(
            String name, List<DataType> arguments, DataType result, Supplier<VectorFunction> instances) {
        return new UserFunction(name, arguments, result, false, instances);
    }

    private static List<DataType> times(DataType type, int count) {
        return java.util.Collections.nCopies(count, type);
    }
}
