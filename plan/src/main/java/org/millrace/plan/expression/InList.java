package org.millrace.plan.expression;

import java.util.List;
import org.millrace.vectors.DataType;
import org.millrace.vectors.PrimitiveType;

/// Whether a value is one of a list of literals of its type. Null where the value is null, or where it is not in the
/// list and the list has a null.
///
/// @param input  what is looked up
/// @param values the literals, all of the input's type
public record InList(Expression input, List<Literal> values) implements Expression {

    /// Copies the list.
    public InList {
        values = List.copyOf(values);
    }

    @Override
    public DataType type() {
        return PrimitiveType.BOOLEAN;
    }

    @Override
    public List<Expression> operands() {
        return List.of(input);
    }

    @Override
    public Expression withOperands(List<Expression> operands) {
        return new InList(operands.getFirst(), values);
    }

    @Override
    public String toString() {
        return input + " IN " + values.toString().replace('[', '(').replace(']', ')');
    }
}
