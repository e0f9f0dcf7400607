package org.millrace.plan.expression;

import java.util.List;
import java.util.stream.Collectors;
import org.millrace.vectors.DataType;

/// A function of some operands, which have exactly the types that the function is implemented for.
///
/// @param function the function
/// @param operands its arguments
/// @param type     the type of the result
public record Call(Function function, List<Expression> operands, DataType type) implements Expression {

    /// Copies the list.
    public Call {
        operands = List.copyOf(operands);
    }

    @Override
    public Expression withOperands(List<Expression> newOperands) {
        return new Call(function, newOperands, type);
    }

    @Override
    public String toString() {
        String symbol = switch (function) {
            case ADD -> " + ";
            case SUBTRACT -> " - ";
            case MULTIPLY -> " * ";
            case DIVIDE -> " / ";
            case MODULO -> " % ";
            case EQUAL -> " = ";
            case NOT_EQUAL -> " <> ";
            case LESS -> " < ";
            case LESS_OR_EQUAL -> " <= ";
            case GREATER -> " > ";
            case GREATER_OR_EQUAL -> " >= ";
            case AND -> " AND ";
            case OR -> " OR ";
            default -> "";
        };
        return symbol.isEmpty()
                ? operands.stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(", ", function.spelling() + "(", ")"))
                : operands.stream().map(Object::toString).collect(Collectors.joining(symbol, "(", ")"));
    }
}
