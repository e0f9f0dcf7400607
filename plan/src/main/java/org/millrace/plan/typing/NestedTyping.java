package org.millrace.plan.typing;

import java.util.ArrayList;
import java.util.List;
import org.millrace.errors.QueryException;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Literals;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Field;
import org.millrace.vectors.ListType;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.StructType;

/// The types of functions of lists and structs.
final class NestedTyping {

    private static final List<String> DIRECTIONS =
            List.of("asc nulls last", "asc nulls first", "desc nulls last", "desc nulls first");

    private NestedTyping() {}

    static Expression call(Arguments arguments) {
        return switch (arguments.function()) {
            case LIST_LENGTH -> {
                elementType(arguments.between(1, 1));
                yield arguments.call(PrimitiveType.INT64, arguments.at(0));
            }
            case LIST_ELEMENT ->
                arguments.between(2, 2).call(elementType(arguments), arguments.at(0), arguments.asLong(1));
            case LIST_CONTAINS -> contains(arguments.between(2, 2));
            default -> field(arguments.between(2, 2));
        };
    }

    private static DataType elementType(Arguments arguments) {
        if (arguments.type(0) instanceof ListType list) {
            return list.element().type();
        }
        throw arguments.wrongTypes();
    }

    private static Expression contains(Arguments arguments) {
        return arguments.call(PrimitiveType.BOOLEAN, ListTyping.withElement(arguments));
    }

    /// Names and values in turn.
    static Expression struct(Arguments arguments) {
        if (arguments.size() == 0 || arguments.size() % 2 != 0) {
            throw new QueryException("A struct is made of names and values in turn: " + arguments.values() + ".");
        }
        List<Field> fields = new ArrayList<>();
        List<Expression> values = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            fields.add(new Field(arguments.literalText(i), arguments.type(i + 1)));
            values.add(arguments.at(i + 1));
        }
        if (fields.stream().map(Field::name).distinct().count() < fields.size()) {
            throw new QueryException("Two fields of a struct have the same name: " + fields + ".");
        }
        return arguments.call(new StructType(fields), values);
    }

    /// Values and directions in turn.
    static Expression orderKey(Arguments arguments) {
        if (arguments.size() == 0 || arguments.size() % 2 != 0) {
            throw new QueryException("An order is made of values and directions in turn: " + arguments.values() + ".");
        }
        List<Expression> operands = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String direction = arguments.literalText(i + 1);
            if (!DIRECTIONS.contains(direction)) {
                throw new QueryException("'" + direction + "' is no direction: " + String.join(", ", DIRECTIONS) + ".");
            }
            operands.add(arguments.at(i));
            operands.add(arguments.at(i + 1));
        }
        return arguments.call(PrimitiveType.BINARY, operands);
    }

    private static Expression field(Arguments arguments) {
        if (!(arguments.type(0) instanceof StructType struct)) {
            throw arguments.wrongTypes();
        }
        String name = arguments.literalText(1);
        for (Field field : struct.fields()) {
            if (field.name().equals(name)) {
                return arguments.call(field.type(), arguments.at(0), Literals.of(name));
            }
        }
        throw new QueryException(
                "There is no field '" + name + "' in " + arguments.at(0) + ", which is " + struct + ".");
    }
}
