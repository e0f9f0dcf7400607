package org.millrace.plan.expr;

import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.Literals;
import org.millrace.plan.expression.WindowFunction;
import org.millrace.vectors.DataType;
import org.millrace.vectors.TypeNames;

/// What a user writes to compute a column: names are not resolved yet and nothing has a type. Immutable; every
/// method gives a new expression.
///
/// Operands that are no `Expr` are literals: `col("price").times(2)`. Text is a literal too, never a column's name.
/// Unless said otherwise the result is null where an operand is.
public sealed interface Expr
        extends ArithmeticMethods,
                ComparisonMethods,
                LogicMethods,
                MathMethods,
                TextMethods,
                PatternMethods,
                TimeMethods,
                NestedMethods,
                AggregateMethods,
                OrderMethods,
                WindowMethods
        permits ColumnExpr,
                AllColumnsExpr,
                LiteralExpr,
                FunctionExpr,
                CastExpr,
                CaseExpr,
                InExpr,
                CutExpr,
                AggregateExpr,
                UserFunctionExpr,
                AliasExpr,
                OrderExpr,
                WindowExpr,
                TypedExpr {

    /// An expression as it is, and a literal of any other value.
    static Expr of(@Nullable Object value) {
        return value instanceof Expr expression ? expression : new LiteralExpr(Literals.of(value));
    }

    /// The number of each row in its partition, from 1.
    static WindowFunctionExpr rowNumber() {
        return WindowFunctionExpr.of(WindowFunction.ROW_NUMBER);
    }

    /// One more than the number of rows that come before the row and its peers.
    static WindowFunctionExpr rank() {
        return WindowFunctionExpr.of(WindowFunction.RANK);
    }

    /// The number of the row's group of peers, from 1.
    static WindowFunctionExpr denseRank() {
        return WindowFunctionExpr.of(WindowFunction.DENSE_RANK);
    }

    /// The rank as a share of the partition, from 0.0 to 1.0.
    static WindowFunctionExpr percentRank() {
        return WindowFunctionExpr.of(WindowFunction.PERCENT_RANK);
    }

    /// The share of the partition's rows that do not come after the row and its peers.
    static WindowFunctionExpr cumeDist() {
        return WindowFunctionExpr.of(WindowFunction.CUME_DIST);
    }

    /// The number, from 1, of the row's share of the partition, cut into `shares` as equal as can be.
    static WindowFunctionExpr ntile(long shares) {
        return WindowFunctionExpr.of(WindowFunction.NTILE, shares);
    }

    /// The same values as a column of this name.
    default Expr as(String name) {
        return new AliasExpr(this, name);
    }

    /// The values as another type; a value that cannot be one is an error.
    default Expr cast(DataType type) {
        return new CastExpr(this, type, false);
    }

    /// The values as another type, such as `int64` or `decimal(10,2)`; a value that cannot be one is an error.
    default Expr cast(String type) {
        return cast(TypeNames.parse(type));
    }

    /// The values as another type; null where a value cannot be one.
    default Expr tryCast(DataType type) {
        return new CastExpr(this, type, true);
    }

    /// The values as another type; null where a value cannot be one.
    default Expr tryCast(String type) {
        return tryCast(TypeNames.parse(type));
    }

    /// The name of the column that this becomes where no [#as(String)] gives one: a column keeps its name,
    /// everything else is called what it looks like.
    default String outputName() {
        return switch (this) {
            case AliasExpr alias -> alias.name();
            case ColumnExpr column -> column.name();
            case OrderExpr order -> order.input().outputName();
            default -> OperatorText.withoutOuterParentheses(toString());
        };
    }
}
