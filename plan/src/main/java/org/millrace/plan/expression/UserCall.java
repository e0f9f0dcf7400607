package org.millrace.plan.expression;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.millrace.plan.function.UserFunction;
import org.millrace.vectors.DataType;

/// A function that a user wrote, of operands of exactly its types.
///
/// Two calls of a function that is not deterministic are different expressions however alike they look, so that
/// nothing computes one for the other.
///
/// @param function the function
/// @param operands its arguments
/// @param number   tells calls of functions that are not deterministic apart; 0 for others
public record UserCall(UserFunction function, List<Expression> operands, long number) implements Expression {

    private static final AtomicLong NUMBERS = new AtomicLong();

    /// Copies the list.
    public UserCall {
        operands = List.copyOf(operands);
    }

    /// A call that is not there yet.
    public static UserCall of(UserFunction function, List<Expression> operands) {
        return new UserCall(function, operands, function.pure() ? 0 : NUMBERS.incrementAndGet());
    }

    /// Whether the expression gives the same for the same row, always: no part of it is a function that may not.
    public static boolean deterministic(Expression expression) {
        return !(expression instanceof UserCall call && !call.function.pure())
                && expression.operands().stream().allMatch(UserCall::deterministic);
    }

    @Override
    public DataType type() {
        return function.result();
    }

    @Override
    public Expression withOperands(List<Expression> newOperands) {
        return new UserCall(function, newOperands, number);
    }

    @Override
    public String toString() {
        return operands.stream().map(Object::toString).collect(Collectors.joining(", ", function.name() + "(", ")"));
    }
}
