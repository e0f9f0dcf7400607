package org.millrace.frame;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expr.AggregateExpr;
import org.millrace.plan.expr.AllColumnsExpr;
import org.millrace.plan.expr.CaseExpr;
import org.millrace.plan.expr.ColumnExpr;
import org.millrace.plan.expr.Expr;
import org.millrace.plan.expr.FunctionExpr;
import org.millrace.plan.expr.UserFunctionExpr;
import org.millrace.plan.expression.AggregateFunction;
import org.millrace.plan.expression.Function;
import org.millrace.plan.function.UserAggregate;
import org.millrace.plan.function.UserFunction;

/// Where expressions start: `import static org.millrace.frame.Expressions.*;` and then
/// `col("price").times(col("quantity")).sum().as("revenue")`.
public final class Expressions {

    private Expressions() {}

    /// A column.
    public static Expr col(String name) {
        return new ColumnExpr(name);
    }

    /// A value: a number, text, truth value, date, time or null. Operands that are no expressions are literals
    /// without this.
    public static Expr lit(@Nullable Object value) {
        return Expr.of(value);
    }

    /// All columns, in a `select`.
    public static Expr allColumns() {
        return new AllColumnsExpr(List.of());
    }

    /// All columns but these, in a `select`.
    public static Expr allColumnsExcept(String... names) {
        return new AllColumnsExpr(List.of(names));
    }

    /// A choice: `when(condition).then(value).otherwise(other)`.
    public static CaseExpr.When when(Expr condition) {
        return new CaseExpr.When(List.of(), condition);
    }

    /// The first argument that is not null.
    public static Expr coalesce(@Nullable Object... values) {
        return FunctionExpr.of(Function.COALESCE, values);
    }

    /// The least argument that is not null.
    public static Expr least(@Nullable Object... values) {
        return FunctionExpr.of(Function.LEAST, values);
    }

    /// The greatest argument that is not null.
    public static Expr greatest(@Nullable Object... values) {
        return FunctionExpr.of(Function.GREATEST, values);
    }

    /// The texts of all arguments, joined; null if one is.
    public static Expr concat(@Nullable Object... values) {
        return FunctionExpr.of(Function.CONCAT, values);
    }

    /// A 64-bit hash of all arguments that is the same everywhere and always.
    public static Expr hash(@Nullable Object... values) {
        return FunctionExpr.of(Function.HASH, values);
    }

    /// True where all conditions are.
    public static Expr allOf(Expr first, Expr... others) {
        return Arrays.stream(others).reduce(first, Expr::and);
    }

    /// True where one of the conditions is.
    public static Expr anyOf(Expr first, Expr... others) {
        return Arrays.stream(others).reduce(first, Expr::or);
    }

    /// The label of the interval that a number falls into: see [Expr#cut(List, List)].
    public static Expr cut(Expr number, List<? extends Number> edges, List<String> labels) {
        return number.cut(edges, labels);
    }

    /// A function that you wrote: see [org.millrace.plan.function.Functions].
    public static Expr call(UserFunction function, @Nullable Object... arguments) {
        return UserFunctionExpr.of(function, arguments);
    }

    /// An aggregate function that you wrote: see [org.millrace.plan.function.Aggregations].
    public static AggregateExpr aggregate(UserAggregate<?> function, Expr... arguments) {
        return AggregateExpr.of(function, arguments);
    }

    /// The number of rows.
    public static AggregateExpr count() {
        return AggregateExpr.of(AggregateFunction.COUNT_ALL);
    }

    /// The number of values of a column.
    public static AggregateExpr count(String column) {
        return col(column).count();
    }

    /// The number of different values of a column.
    public static AggregateExpr countDistinct(String column) {
        return col(column).countDistinct();
    }

    /// The sum of a column.
    public static AggregateExpr sum(String column) {
        return col(column).sum();
    }

    /// The mean of a column.
    public static AggregateExpr mean(String column) {
        return col(column).mean();
    }

    /// The least value of a column.
    public static AggregateExpr min(String column) {
        return col(column).min();
    }

    /// The greatest value of a column.
    public static AggregateExpr max(String column) {
        return col(column).max();
    }
}
