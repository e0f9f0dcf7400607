package org.millrace.plan.typing;

import java.util.List;
import org.millrace.plan.expression.Call;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;
import org.millrace.vectors.PrimitiveType;

/// The types of comparisons and of the functions that choose one of their arguments.
final class ComparisonTyping {

    private ComparisonTyping() {}

    /// A comparison: both operands of the same type.
    static Expression compare(Arguments arguments) {
        List<Expression> operands = arguments.aligned();
        return arguments.call(
                PrimitiveType.BOOLEAN,
                operands.getFirst().type().nested()
                        ? operands.stream().map(ComparisonTyping::key).toList()
                        : operands);
    }

    /// Lists and structs are compared as bytes, so that joins and filters need not know of them.
    private static Expression key(Expression nested) {
        return new Call(Function.SORT_KEY, List.of(nested), PrimitiveType.BINARY);
    }

    /// The least or greatest argument.
    static Expression extreme(Arguments arguments) {
        List<Expression> operands = comparable(arguments);
        return arguments.call(operands.getFirst().type(), operands);
    }

    /// The first argument with a value.
    static Expression first(Arguments arguments) {
        List<Expression> operands = arguments.aligned();
        return operands.size() == 1
                ? operands.getFirst()
                : arguments.call(operands.getFirst().type(), operands);
    }

    /// The first argument unless it equals the second.
    static Expression nullIf(Arguments arguments) {
        List<Expression> operands = comparable(arguments);
        return arguments.call(operands.getFirst().type(), operands);
    }

    private static List<Expression> comparable(Arguments arguments) {
        List<Expression> operands = arguments.aligned();
        if (operands.getFirst().type().nested()) {
            throw arguments.wrongTypes();
        }
        return operands;
    }
}
