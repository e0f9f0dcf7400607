package org.millrace.plan.expression;

import java.util.List;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Field;

/// A column of the input.
///
/// @param index its position in the input's schema
/// @param field its name, type and nullability, as the input's schema has it
public record ColumnRef(int index, Field field) implements Expression {

    @Override
    public DataType type() {
        return field.type();
    }

    @Override
    public List<Expression> operands() {
        return List.of();
    }

    @Override
    public Expression withOperands(List<Expression> operands) {
        return this;
    }

    @Override
    public String toString() {
        return field.name();
    }
}
