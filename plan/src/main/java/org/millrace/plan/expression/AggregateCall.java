package org.millrace.plan.expression;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.function.UserAggregate;
import org.millrace.vectors.DataType;

/// One aggregate of a group.
///
/// @param function  what is computed
/// @param arguments its arguments, of exactly the types that it is implemented for
/// @param distinct  whether equal values count once
/// @param filter    a condition on the rows that count; null for all
/// @param parameter the quantile or the separator; null where the function has none
/// @param type      the type of the result
/// @param user      the function that a user wrote, of [AggregateFunction#USER]; null for all others. Where it has
///                  several arguments, the one argument is a struct of them.
public record AggregateCall(
        AggregateFunction function,
        List<Expression> arguments,
        boolean distinct,
        @Nullable Expression filter,
        @Nullable Literal parameter,
        DataType type,
        @Nullable UserAggregate<?> user) {

    /// Copies the list.
    public AggregateCall {
        arguments = List.copyOf(arguments);
        if ((function == AggregateFunction.USER) != (user != null)) {
            throw new IllegalArgumentException("The function of " + function + " is " + user + ".");
        }
    }

    /// A call of a function that is built in.
    public AggregateCall(
            AggregateFunction function,
            List<Expression> arguments,
            boolean distinct,
            @Nullable Expression filter,
            @Nullable Literal parameter,
            DataType type) {
        this(function, arguments, distinct, filter, parameter, type, null);
    }

    /// The same with each of its expressions changed to another of the same type.
    public AggregateCall map(UnaryOperator<Expression> change) {
        Expression condition = filter;
        return new AggregateCall(
                function,
                arguments.stream().map(change).toList(),
                distinct,
                condition == null ? null : change.apply(condition),
                parameter,
                type,
                user);
    }

    /// The arguments as they were written.
    private List<Expression> shown() {
        return user != null && user.arguments().size() > 1
                ? arguments.getFirst().operands()
                : arguments;
    }

    @Override
    public String toString() {
        String inner = shown().stream().map(Object::toString).collect(Collectors.joining(", "));
        String name = user == null ? function.spelling() : user.name();
        return name + "(" + (distinct ? "distinct " : "") + inner
                + (parameter == null ? "" : ", " + parameter) + ")"
                + (filter == null ? "" : " filter (" + filter + ")");
    }
}
