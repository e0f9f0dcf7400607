package org.millrace.plan.expr;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.function.UserFunction;

/// A function that a user wrote, of some arguments.
///
/// @param function  the function
/// @param arguments its arguments
public record UserFunctionExpr(UserFunction function, List<Expr> arguments) implements Expr {

    /// Copies the list.
    public UserFunctionExpr {
        arguments = List.copyOf(arguments);
    }

    /// A function of expressions and literals.
    public static Expr of(UserFunction function, @Nullable Object... arguments) {
        return new UserFunctionExpr(
                function, Arrays.stream(arguments).map(Expr::of).toList());
    }

    @Override
    public String toString() {
        return arguments.stream()
                .map(argument -> OperatorText.withoutOuterParentheses(argument.toString()))
                .collect(Collectors.joining(", ", function.name() + "(", ")"));
    }
}
