package org.millrace.plan.expr;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.WindowFunction;

/// A window function that waits for its window: [#over(Window)] makes it an expression.
///
/// @param function     what is computed
/// @param arguments    its arguments
/// @param nullsIgnored whether rows without a value are passed over
public record WindowFunctionExpr(WindowFunction function, List<Expr> arguments, boolean nullsIgnored)
        implements WindowOperand {

    /// Copies the list.
    public WindowFunctionExpr {
        arguments = List.copyOf(arguments);
    }

    static WindowFunctionExpr of(WindowFunction function, @Nullable Object... arguments) {
        return new WindowFunctionExpr(
                function, Arrays.stream(arguments).map(Expr::of).toList(), false);
    }

    /// The same, passing over rows without a value. For lag, lead, first, last and nth value.
    public WindowFunctionExpr ignoreNulls() {
        return new WindowFunctionExpr(function, arguments, true);
    }

    @Override
    public String toString() {
        return arguments.stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(", ", function.spelling() + "(", ")"))
                + (nullsIgnored ? " ignore nulls" : "");
    }
}
