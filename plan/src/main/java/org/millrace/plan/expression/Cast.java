package org.millrace.plan.expression;

import java.util.List;
import org.millrace.vectors.DataType;

/// A conversion to another type.
///
/// @param input  what is converted
/// @param type   the type to convert to
/// @param trying whether a value that cannot be converted becomes null; otherwise it is a
///               [org.millrace.errors.DataException] with the value
public record Cast(Expression input, DataType type, boolean trying) implements Expression {

    @Override
    public List<Expression> operands() {
        return List.of(input);
    }

    @Override
    public Expression withOperands(List<Expression> operands) {
        return new Cast(operands.getFirst(), type, trying);
    }

    @Override
    public String toString() {
        return (trying ? "try_cast(" : "cast(") + input + " AS " + type + ")";
    }
}
