package org.millrace.plan.typing;

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
        DataType element = elementType(arguments);
        if (element.nested() || !Coercion.common(element, arguments.type(1)).equals(java.util.Optional.of(element))) {
            Expression literal = LiteralConversion.of(arguments.at(1), element)
                    .map(Expression.class::cast)
                    .orElseThrow(arguments::wrongTypes);
            return arguments.call(PrimitiveType.BOOLEAN, arguments.at(0), literal);
        }
        return arguments.call(PrimitiveType.BOOLEAN, arguments.at(0), Coercion.to(arguments.at(1), element));
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
