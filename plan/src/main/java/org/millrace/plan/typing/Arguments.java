package org.millrace.plan.typing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.millrace.errors.QueryException;
import org.millrace.plan.expression.Call;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;
import org.millrace.plan.expression.Literal;
import org.millrace.vectors.DataType;
import org.millrace.vectors.PrimitiveType;

/// The arguments of a function on their way to the types that it is implemented for.
///
/// @param function the function
/// @param values   its arguments as they were written
record Arguments(Function function, List<Expression> values) {

    /// Checks the number of arguments.
    Arguments atLeast(int minimum) {
        return between(minimum, Integer.MAX_VALUE);
    }

    /// Checks the number of arguments.
    Arguments between(int minimum, int maximum) {
        if (values.size() < minimum || values.size() > maximum) {
            throw new QueryException(function.spelling() + " takes "
                    + (maximum == Integer.MAX_VALUE
                            ? "at least " + minimum
                            : minimum == maximum ? "" + minimum : minimum + " to " + maximum)
                    + (maximum == 1 ? " argument" : " arguments") + ", not " + values.size() + ".");
        }
        return this;
    }

    int size() {
        return values.size();
    }

    Expression at(int index) {
        return values.get(index);
    }

    DataType type(int index) {
        return values.get(index).type();
    }

    /// A number as a double.
    Expression asDouble(int index) {
        return number(index, PrimitiveType.DOUBLE);
    }

    /// A whole number as an int64.
    Expression asLong(int index) {
        if (!type(index).integer() && type(index) != PrimitiveType.NULL) {
            throw wrongTypes();
        }
        return Coercion.to(at(index), PrimitiveType.INT64);
    }

    private Expression number(int index, DataType target) {
        if (!type(index).numeric() && type(index) != PrimitiveType.NULL) {
            throw wrongTypes();
        }
        return Coercion.to(at(index), target);
    }

    /// A text; nothing else is converted to it.
    Expression asText(int index) {
        return exactly(index, PrimitiveType.STRING);
    }

    /// A truth value.
    Expression asBoolean(int index) {
        return exactly(index, PrimitiveType.BOOLEAN);
    }

    private Expression exactly(int index, DataType target) {
        if (!type(index).equals(target) && type(index) != PrimitiveType.NULL) {
            throw wrongTypes();
        }
        return Coercion.to(at(index), target);
    }

    /// A text that is written in the query itself.
    String literalText(int index) {
        if (at(index) instanceof Literal literal && literal.object() instanceof String text) {
            return text;
        }
        throw new QueryException("Argument " + (index + 1) + " of " + function.spelling()
                + " must be a text that the query gives, not " + at(index) + ".");
    }

    /// All arguments as their common type.
    List<Expression> aligned() {
        return Coercion.align(values).orElseThrow(this::wrongTypes);
    }

    /// The typed call.
    Expression call(DataType type, Expression... operands) {
        return new Call(function, List.of(operands), type);
    }

    /// The typed call.
    Expression call(DataType type, List<Expression> operands) {
        return new Call(function, operands, type);
    }

    /// The typed call of arguments that are all converted in the same way.
    Expression callEach(DataType type, java.util.function.IntFunction<Expression> argument) {
        List<Expression> operands = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            operands.add(argument.apply(i));
        }
        return call(type, operands);
    }

    /// The error for arguments that the function has no meaning for.
    QueryException wrongTypes() {
        String types = values.stream().map(value -> value.type().toString()).collect(Collectors.joining(" and "));
        return new QueryException("There is no " + function.spelling() + " of " + types + ": "
                + call(PrimitiveType.NULL, values) + ". Convert with cast(...) if that is what you mean.");
    }
}
