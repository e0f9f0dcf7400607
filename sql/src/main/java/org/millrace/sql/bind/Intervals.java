package org.millrace.sql.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;
import org.millrace.plan.expression.Literal;
import org.millrace.plan.expression.Literals;
import org.millrace.plan.typing.Coercion;
import org.millrace.plan.typing.FunctionTyping;
import org.millrace.sql.tree.Phrase;
import org.millrace.vectors.PrimitiveType;

/// Intervals: numbers of units that are added to dates and times. There are no columns of intervals.
///
/// @param binder binds the numbers
record Intervals(PhraseBinder binder) {

    private static final List<String> UNITS = List.of(
            "year", "quarter", "month", "week", "day", "hour", "minute", "second", "millisecond", "microsecond");
    private static final int YEARS_PER_DECADE = 10;
    private static final long MICROS_PER_SECOND = 1_000_000;

    /// Some units.
    ///
    /// @param unit   a unit that dates can be moved by
    /// @param amount how many, int64
    record Part(String unit, Expression amount) {}

    /// The parts of an expression that is an interval, perhaps with a sign, a factor, or as a sum; null where it is
    /// none.
    @Nullable
    List<Part> of(Phrase phrase) {
        return switch (phrase) {
            case Phrase.Interval interval -> interval(interval);
            case Phrase.Prefix(Phrase.PrefixOperator operator, Phrase operand, int _)
            when operator == Phrase.PrefixOperator.MINUS -> scaled(of(operand), Literals.of(-1L));
            case Phrase.Infix(Phrase.InfixOperator operator, Phrase left, Phrase right, int _) ->
                combined(operator, left, right);
            case Phrase.Function call when isMaker(call) -> made(call);
            case Phrase.Conversion(Phrase value, var type, boolean _, int at)
            when type instanceof org.millrace.sql.tree.TypeName.Named named
                    && named.name().equals("interval") -> interval(new Phrase.Interval(value, null, at));
            default -> null;
        };
    }

    private static boolean isMaker(Phrase.Function call) {
        return call.name().startsWith("to_")
                && call.arguments().size() == 1
                && UNITS.contains(singular(call.name().substring("to_".length())));
    }

    private List<Part> made(Phrase.Function call) {
        Expression amount = binder.bind(call.arguments().getFirst().value());
        return List.of(new Part(singular(call.name().substring("to_".length())), asLong(amount)));
    }

    private @Nullable List<Part> combined(Phrase.InfixOperator operator, Phrase left, Phrase right) {
        return switch (operator) {
            case MULTIPLY -> {
                List<Part> parts = of(left);
                yield parts != null ? scaled(parts, binder.bind(right)) : scaledBy(of(right), left);
            }
            case ADD, SUBTRACT -> {
                List<Part> first = of(left);
                List<Part> second = first == null ? null : of(right);
                if (first == null || second == null) {
                    yield null;
                }
                List<Part> all = new ArrayList<>(first);
                all.addAll(operator == Phrase.InfixOperator.ADD ? second : scaled(second, Literals.of(-1L)));
                yield all;
            }
            default -> null;
        };
    }

    private @Nullable List<Part> scaledBy(@Nullable List<Part> parts, Phrase factor) {
        return parts == null ? null : scaled(parts, binder.bind(factor));
    }

    private static @Nullable List<Part> scaled(@Nullable List<Part> parts, Expression factor) {
        return parts == null
                ? null
                : parts.stream()
                        .map(part -> new Part(part.unit(), times(part.amount(), asLong(factor))))
                        .toList();
    }

    /// A product; one of constants is a constant.
    private static Expression times(Expression left, Expression right) {
        if (left instanceof Literal first
                && right instanceof Literal second
                && first.object() instanceof Long amount
                && second.object() instanceof Long factor) {
            return Literals.of(Math.multiplyExact(amount, factor));
        }
        return FunctionTyping.call(Function.MULTIPLY, List.of(left, right));
    }

    private static Expression asLong(Expression amount) {
        return Coercion.to(amount, PrimitiveType.INT64);
    }

    private List<Part> interval(Phrase.Interval interval) {
        Expression amount = binder.bind(interval.amount());
        String unit = interval.unit();
        if (unit == null) {
            if (amount instanceof Literal literal && literal.object() instanceof String text) {
                return parsed(text, interval.at());
            }
            throw error(interval.at(), "an interval without a unit is a text such as '3 days'.");
        }
        if (amount instanceof Literal literal && literal.object() instanceof String text) {
            return counted(text.strip(), unit, interval.at());
        }
        return counted(amount, unit, interval.at());
    }

    /// A number of units that is written as a text; one of seconds may have a fraction.
    private List<Part> counted(String number, String unit, int at) {
        try {
            if (number.indexOf('.') >= 0 && singular(unit).equals("second")) {
                long micros = new java.math.BigDecimal(number)
                        .multiply(java.math.BigDecimal.valueOf(MICROS_PER_SECOND))
                        .longValue();
                return List.of(new Part("microsecond", Literals.of(micros)));
            }
            return counted(Literals.of(Long.parseLong(number)), unit, at);
        } catch (NumberFormatException wrong) {
            throw error(at, "'" + number + "' is no whole number of " + unit + "s.");
        }
    }

    private List<Part> counted(Expression amount, String written, int at) {
        String unit = singular(written);
        int factor = switch (unit) {
            case "decade" -> YEARS_PER_DECADE;
            case "century" -> YEARS_PER_DECADE * YEARS_PER_DECADE;
            case "millennium" -> YEARS_PER_DECADE * YEARS_PER_DECADE * YEARS_PER_DECADE;
            default -> 1;
        };
        String known = factor == 1 ? unit : "year";
        if (!UNITS.contains(known)) {
            throw error(at, "there is no unit '" + written + "' of intervals.");
        }
        Expression number = asLong(amount);
        return List.of(new Part(known, factor == 1 ? number : times(number, Literals.of((long) factor))));
    }

    /// `1 year 2 days`, `1:30:00`, `-3 months`.
    private List<Part> parsed(String text, int at) {
        List<Part> parts = new ArrayList<>();
        String[] words = text.strip().split("\\s+", -1);
        int i = 0;
        while (i < words.length) {
            if (words[i].indexOf(':') > 0) {
                parts.add(new Part("microsecond", Literals.of(clock(words[i], at))));
                i++;
                continue;
            }
            int digits = 0;
            while (digits < words[i].length() && "+-.0123456789".indexOf(words[i].charAt(digits)) >= 0) {
                digits++;
            }
            boolean joined = digits < words[i].length();
            if (digits == 0 || !joined && i + 1 >= words.length) {
                throw error(at, "'" + text + "' is no interval.");
            }
            String unit = joined ? words[i].substring(digits) : words[i + 1];
            parts.addAll(counted(words[i].substring(0, digits), unit, at));
            i += joined ? 1 : 2;
        }
        return parts;
    }

    /// The microseconds of `hours:minutes[:seconds]`.
    private long clock(String word, int at) {
        boolean negative = word.startsWith("-");
        String[] parts = (negative ? word.substring(1) : word).split(":", -1);
        try {
            long minutes = Long.parseLong(parts[0]) * 60 + Long.parseLong(parts[1]);
            java.math.BigDecimal seconds =
                    parts.length > 2 ? new java.math.BigDecimal(parts[2]) : java.math.BigDecimal.ZERO;
            long micros = seconds.add(java.math.BigDecimal.valueOf(minutes * 60))
                    .multiply(java.math.BigDecimal.valueOf(MICROS_PER_SECOND))
                    .longValue();
            return negative ? -micros : micros;
        } catch (NumberFormatException wrong) {
            throw error(at, "'" + word + "' is no time of an interval.");
        }
    }

    /// A date or time moved by an interval. A date stays one where all units are days or longer.
    ///
    /// @param sign 1 to add, -1 to subtract
    Expression moved(Expression moment, List<Part> parts, int sign) {
        Expression value = moment;
        for (Part part : parts) {
            Expression amount = sign > 0 ? part.amount() : FunctionTyping.call(Function.NEGATE, List.of(part.amount()));
            value = FunctionTyping.call(Function.DATE_ADD, List.of(Literals.of(part.unit()), amount, value));
        }
        return value;
    }

    /// The unit without an end of many, in lower case.
    private static String singular(String unit) {
        String lower = unit.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "centuries" -> "century";
            case "millennia", "milleniums" -> "millennium";
            case "y", "yr", "yrs" -> "year";
            case "mon", "mons" -> "month";
            case "d" -> "day";
            case "h", "hr", "hrs" -> "hour";
            case "m", "min", "mins" -> "minute";
            case "s", "sec", "secs" -> "second";
            case "ms", "msec", "msecs" -> "millisecond";
            case "us", "usec", "usecs" -> "microsecond";
            default -> lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
        };
    }

    private org.millrace.errors.QueryException error(int at, String message) {
        return binder.context().error(at, message);
    }
}
