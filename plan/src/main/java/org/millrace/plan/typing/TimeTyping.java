package org.millrace.plan.typing;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.millrace.errors.QueryException;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Literals;
import org.millrace.vectors.DataType;
import org.millrace.vectors.PrimitiveType;

/// The types of date and time functions. Units become lower case and singular.
final class TimeTyping {

    private static final List<String> DATE_UNITS =
            List.of("year", "quarter", "month", "week", "day", "decade", "century", "millennium");
    private static final List<String> TIME_UNITS = List.of("hour", "minute", "second", "millisecond", "microsecond");
    private static final Set<String> DATE_PARTS = Set.of("era", "yearweek", "isoyear", "dow", "isodow", "doy", "epoch");

    private TimeTyping() {}

    static Expression call(Arguments arguments) {
        return switch (arguments.function()) {
            case EXTRACT -> extract(arguments.between(2, 2));
            case DATE_TRUNCATE -> truncate(arguments.between(2, 2));
            case DATE_ADD -> add(arguments.between(3, 3));
            case TIME_RANGE, TIME_SERIES -> range(arguments.between(4, 4));
            default -> difference(arguments.between(3, 3));
        };
    }

    private static Expression extract(Arguments arguments) {
        String part = unit(arguments, DATE_PARTS);
        Expression value = temporal(arguments, 1);
        boolean ofDate = DATE_UNITS.contains(part) || DATE_PARTS.contains(part);
        if (value.type() == PrimitiveType.TIME && ofDate && !part.equals("epoch")) {
            throw noSuchPart(part, value);
        }
        if (value.type() == PrimitiveType.DATE && !ofDate) {
            throw noSuchPart(part, value);
        }
        DataType type = part.equals("epoch") ? PrimitiveType.DOUBLE : PrimitiveType.INT64;
        return arguments.call(type, Literals.of(part), value);
    }

    private static Expression truncate(Arguments arguments) {
        String unit = unit(arguments, Set.of());
        Expression value = withTime(moment(arguments, 1), unit);
        return arguments.call(value.type(), Literals.of(unit), value);
    }

    private static Expression add(Arguments arguments) {
        String unit = unit(arguments, Set.of());
        Expression value = withTime(moment(arguments, 2), unit);
        return arguments.call(value.type(), Literals.of(unit), arguments.asLong(1), value);
    }

    private static Expression difference(Arguments arguments) {
        String unit = unit(arguments, Set.of());
        List<Expression> values =
                Coercion.align(List.of(moment(arguments, 1), moment(arguments, 2)))
                        .orElseThrow(arguments::wrongTypes)
                        .stream()
                        .map(value -> withTime(value, unit))
                        .toList();
        return arguments.call(PrimitiveType.INT64, Literals.of(unit), values.getFirst(), values.getLast());
    }

    private static Expression range(Arguments arguments) {
        String unit = unit(arguments, Set.of());
        List<Expression> ends =
                Coercion.align(List.of(moment(arguments, 2), moment(arguments, 3)))
                        .orElseThrow(arguments::wrongTypes)
                        .stream()
                        .map(value -> withTime(value, unit))
                        .toList();
        return arguments.call(
                ListTyping.listOf(ends.getFirst().type()),
                Literals.of(unit),
                arguments.asLong(1),
                ends.getFirst(),
                ends.getLast());
    }

    /// A date has no hours: where the unit is one, it counts as the timestamp at which it starts.
    private static Expression withTime(Expression value, String unit) {
        return value.type() == PrimitiveType.DATE && TIME_UNITS.contains(unit)
                ? Coercion.to(value, PrimitiveType.TIMESTAMP)
                : value;
    }

    static Expression temporal(Arguments arguments, int index) {
        Expression value = arguments.at(index);
        if (value.type() == PrimitiveType.STRING || value.type() == PrimitiveType.NULL) {
            return LiteralConversion.of(value, PrimitiveType.TIMESTAMP)
                    .map(Expression.class::cast)
                    .orElseThrow(arguments::wrongTypes);
        }
        if (!value.type().temporal()) {
            throw arguments.wrongTypes();
        }
        return value;
    }

    static Expression moment(Arguments arguments, int index) {
        Expression value = temporal(arguments, index);
        if (value.type() == PrimitiveType.TIME) {
            throw arguments.wrongTypes();
        }
        return value;
    }

    private static String unit(Arguments arguments, Set<String> others) {
        String written = arguments.literalText(0);
        String name = written.toLowerCase(Locale.ROOT);
        String singular = singular(name);
        if (DATE_UNITS.contains(singular) || TIME_UNITS.contains(singular) || others.contains(singular)) {
            return singular;
        }
        throw new QueryException("'" + written + "' is no unit of "
                + arguments.function().spelling() + ". Units are "
                + String.join(", ", DATE_UNITS) + ", " + String.join(", ", TIME_UNITS)
                + (others.isEmpty()
                        ? ""
                        : ", " + String.join(", ", others.stream().sorted().toList())) + ".");
    }

    private static String singular(String name) {
        return switch (name) {
            case "centuries" -> "century";
            case "millennia" -> "millennium";
            default -> name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
        };
    }

    private static QueryException noSuchPart(String part, Expression value) {
        return new QueryException("There is no " + part + " in " + value + ", which is a " + value.type() + ".");
    }
}
