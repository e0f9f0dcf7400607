package org.millrace.plan.typing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.millrace.errors.QueryException;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;
import org.millrace.plan.expression.Literals;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.Field;
import org.millrace.vectors.ListType;
import org.millrace.vectors.PrimitiveType;

/// The types of functions that make lists and of those that look at all elements of one.
final class ListTyping {

    private ListTyping() {}

    /// A list of values of a type, any of which may be missing.
    static ListType listOf(DataType element) {
        return new ListType(new Field("element", element));
    }

    static Expression call(Arguments arguments) {
        return switch (arguments.function()) {
            case LIST_VALUE -> value(arguments);
            case LIST_SLICE ->
                arguments
                        .between(3, 4)
                        .callEach(list(arguments, 0), i -> i == 0 ? arguments.at(0) : arguments.asLong(i));
            case LIST_CONCAT, LIST_HAS_ANY, LIST_HAS_ALL -> ofLists(arguments);
            case FLATTEN -> flatten(arguments.between(1, 1));
            case RANGE, SERIES -> range(arguments.between(1, 3));
            case LIST_POSITION -> position(arguments.between(2, 2));
            case LIST_SORT -> sort(arguments.between(1, 3));
            case LIST_REVERSE, LIST_DISTINCT -> arguments.between(1, 1).call(list(arguments, 0), arguments.at(0));
            case LIST_JOIN ->
                arguments
                        .between(2, 2)
                        .call(PrimitiveType.STRING, elementsAs(arguments, PrimitiveType.STRING), arguments.asText(1));
            case LIST_COUNT -> {
                list(arguments.between(1, 1), 0);
                yield arguments.call(PrimitiveType.INT64, arguments.at(0));
            }
            default -> aggregate(arguments.between(1, 1));
        };
    }

    private static ListType list(Arguments arguments, int index) {
        if (arguments.type(index) instanceof ListType list) {
            return list;
        }
        throw arguments.wrongTypes();
    }

    private static Expression value(Arguments arguments) {
        if (arguments.size() == 0) {
            return Literals.of(listOf(PrimitiveType.NULL), List.of());
        }
        List<Expression> elements = arguments.aligned();
        return arguments.call(listOf(elements.getFirst().type()), elements);
    }

    private static Expression ofLists(Arguments arguments) {
        boolean joins = arguments.function() == Function.LIST_CONCAT;
        arguments.between(joins ? 1 : 2, joins ? Integer.MAX_VALUE : 2);
        List<Expression> lists = arguments.aligned();
        if (!(lists.getFirst().type() instanceof ListType type)) {
            throw arguments.wrongTypes();
        }
        return arguments.call(joins ? type : PrimitiveType.BOOLEAN, lists);
    }

    private static Expression flatten(Arguments arguments) {
        if (list(arguments, 0).element().type() instanceof ListType inner) {
            return arguments.call(inner, arguments.at(0));
        }
        throw arguments.wrongTypes();
    }

    /// All of first, last and step: they are 0, what is given, and 1 where they are not written.
    private static Expression range(Arguments arguments) {
        List<Expression> ends = new ArrayList<>();
        if (arguments.size() == 1) {
            ends.add(Literals.of(0L));
        }
        for (int i = 0; i < arguments.size(); i++) {
            ends.add(arguments.asLong(i));
        }
        if (ends.size() == 2) {
            ends.add(Literals.of(1L));
        }
        return arguments.call(listOf(PrimitiveType.INT64), ends);
    }

    private static Expression position(Arguments arguments) {
        List<Expression> operands = withElement(arguments);
        return arguments.call(PrimitiveType.INT64, operands);
    }

    /// A list and a value as a list and a value of one type.
    static List<Expression> withElement(Arguments arguments) {
        DataType element = list(arguments, 0).element().type();
        DataType common = LiteralConversion.of(arguments.at(1), element).isPresent()
                ? element
                : Coercion.common(element, arguments.type(1)).orElseThrow(arguments::wrongTypes);
        return List.of(elementsAs(arguments, common), Coercion.to(arguments.at(1), common));
    }

    /// The first argument as a list of another type.
    private static Expression elementsAs(Arguments arguments, DataType element) {
        return list(arguments, 0).element().type().equals(element)
                ? arguments.at(0)
                : Coercion.to(arguments.at(0), listOf(element));
    }

    private static Expression sort(Arguments arguments) {
        ListType type = list(arguments, 0);
        String direction = arguments.size() < 2 ? "asc" : choice(arguments, 1, "asc", "desc");
        String nulls = arguments.size() < 3 ? "nulls last" : choice(arguments, 2, "nulls first", "nulls last");
        return arguments.call(type, arguments.at(0), Literals.of(direction), Literals.of(nulls));
    }

    private static String choice(Arguments arguments, int index, String first, String second) {
        String written = arguments.literalText(index).toLowerCase(Locale.ROOT);
        if (written.equals(first) || written.equals(second)) {
            return written;
        }
        throw new QueryException("list_sort is '" + first + "' or '" + second + "', not '" + written + "'.");
    }

    private static Expression aggregate(Arguments arguments) {
        DataType element = list(arguments, 0).element().type();
        return switch (arguments.function()) {
            case LIST_MIN, LIST_MAX -> arguments.call(element, arguments.at(0));
            case LIST_MEAN -> {
                requireNumbers(arguments, element);
                yield arguments.call(PrimitiveType.DOUBLE, elementsAs(arguments, PrimitiveType.DOUBLE));
            }
            default -> {
                requireNumbers(arguments, element);
                yield sum(arguments, element);
            }
        };
    }

    private static Expression sum(Arguments arguments, DataType element) {
        DataType wide = element.integer() || element == PrimitiveType.NULL
                ? PrimitiveType.INT64
                : element instanceof DecimalType decimal
                        ? new DecimalType(DecimalType.MAX_PRECISION, decimal.scale())
                        : PrimitiveType.DOUBLE;
        return arguments.call(wide, elementsAs(arguments, wide));
    }

    private static void requireNumbers(Arguments arguments, DataType element) {
        if (!element.numeric() && element != PrimitiveType.NULL) {
            throw arguments.wrongTypes();
        }
    }
}
