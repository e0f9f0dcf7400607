package org.millrace.plan.expression;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.DataType;

/// One aggregate of a group.
///
/// @param function  what is computed
/// @param arguments its arguments, of exactly the types that it is implemented for
/// @param distinct  whether equal values count once
/// @param filter    a condition on the rows that count; null for all
/// @param parameter the quantile or the separator; null where the function has none
/// @param type      the type of the result
public record AggregateCall(
        AggregateFunction function,
        List<Expression> arguments,
        boolean distinct,
        @Nullable Expression filter,
        @Nullable Literal parameter,
        DataType type) {

    /// Copies the list.
    public AggregateCall {
        arguments = List.copyOf(arguments);
    }

    @Override
    public String toString() {
        String inner = arguments.stream().map(Object::toString).collect(Collectors.joining(", "));
        return function.spelling() + "(" + (distinct ? "distinct " : "") + inner
                + (parameter == null ? "" : ", " + parameter) + ")"
                + (filter == null ? "" : " filter (" + filter + ")");
    }
}
