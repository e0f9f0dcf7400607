package org.millrace.plan.expr;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.millrace.plan.expression.Function;

/// A function of some arguments.
///
/// @param function  the function
/// @param arguments its arguments
public record FunctionExpr(Function function, List<Expr> arguments) implements Expr {

    /// Copies the list.
    public FunctionExpr {
        arguments = List.copyOf(arguments);
    }

    /// A function of expressions and literals.
    public static Expr of(Function function, Object... arguments) {
        return new FunctionExpr(function, Arrays.stream(arguments).map(Expr::of).toList());
    }

    @Override
    public String toString() {
        String symbol = OperatorText.symbol(function);
        return symbol.isEmpty()
                ? arguments.stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(", ", function.spelling() + "(", ")"))
                : arguments.stream().map(Object::toString).collect(Collectors.joining(" " + symbol + " ", "(", ")"));
    }
}
