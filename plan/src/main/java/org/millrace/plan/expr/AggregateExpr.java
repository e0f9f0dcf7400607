package org.millrace.plan.expr;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.AggregateFunction;
import org.millrace.plan.expression.Literal;
import org.millrace.plan.function.UserAggregate;

/// One value from all rows of a group.
///
/// @param function  what is computed
/// @param arguments of what; empty for the number of rows
/// @param onlyDistinct whether equal values count once
/// @param filter    a condition on the rows that count; null for all
/// @param parameter the quantile or the separator; null where the function has none
/// @param user      the function that a user wrote; null for one that is built in
public record AggregateExpr(
        AggregateFunction function,
        List<Expr> arguments,
        boolean onlyDistinct,
        @Nullable Expr filter,
        @Nullable Literal parameter,
        @Nullable UserAggregate<?> user)
        implements Expr, WindowOperand {

    /// Copies the list.
    public AggregateExpr {
        arguments = List.copyOf(arguments);
    }

    /// A function that is built in.
    public AggregateExpr(
            AggregateFunction function,
            List<Expr> arguments,
            boolean onlyDistinct,
            @Nullable Expr filter,
            @Nullable Literal parameter) {
        this(function, arguments, onlyDistinct, filter, parameter, null);
    }

    /// A function that a user wrote.
    public static AggregateExpr of(UserAggregate<?> function, Expr... arguments) {
        return new AggregateExpr(AggregateFunction.USER, List.of(arguments), false, null, null, function);
    }

    /// An aggregate of all values.
    public static AggregateExpr of(AggregateFunction function, Expr... arguments) {
        return new AggregateExpr(function, List.of(arguments), false, null, null);
    }

    /// The same with a parameter.
    public AggregateExpr withParameter(Literal newParameter) {
        return new AggregateExpr(function, arguments, onlyDistinct, filter, newParameter, user);
    }

    /// The same where equal values count once.
    public AggregateExpr distinct() {
        return new AggregateExpr(function, arguments, true, filter, parameter, user);
    }

    /// The same over the rows for which a condition is true.
    public AggregateExpr where(Expr condition) {
        return new AggregateExpr(function, arguments, onlyDistinct, condition, parameter, user);
    }

    @Override
    public String toString() {
        String inner = arguments.stream()
                .map(argument -> OperatorText.withoutOuterParentheses(argument.toString()))
                .collect(Collectors.joining(", "));
        String name =
                user != null ? user.name() : function == AggregateFunction.COUNT_ALL ? "count" : function.spelling();
        return name + "(" + (onlyDistinct ? "distinct " : "") + inner + (parameter == null ? "" : ", " + parameter)
                + ")" + (filter == null ? "" : " filter (" + filter + ")");
    }
}
