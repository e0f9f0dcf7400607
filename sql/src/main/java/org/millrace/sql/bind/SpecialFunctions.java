package org.millrace.sql.bind;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expr.CaseExpr;
import org.millrace.plan.expr.TypedExpr;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;
import org.millrace.plan.expression.Literal;
import org.millrace.plan.expression.Literals;
import org.millrace.plan.typing.CastTyping;
import org.millrace.plan.typing.FunctionTyping;
import org.millrace.sql.tree.Phrase;
import org.millrace.vectors.PrimitiveType;

/// Functions whose arguments do not mean what arguments usually do.
///
/// @param binder    binds arguments
/// @param intervals knows which are intervals
record SpecialFunctions(PhraseBinder binder, Intervals intervals) {

    private static final long MICROS_PER_MILLISECOND = 1000;

    /// Their names.
    static final List<String> NAMES = List.of(
            "if",
            "ifnull",
            "typeof",
            "date_add",
            "struct_pack",
            "row",
            "now",
            "today",
            "pi",
            "date",
            "concat",
            "regexp_replace",
            "epoch_ms",
            "list_append",
            "list_prepend",
            "list_reverse_sort",
            "list_unique",
            "range",
            "generate_series");

    /// The value of such a call; null where the name is none of theirs.
    @Nullable
    Expression call(Phrase.Function call) {
        List<Phrase> values =
                call.arguments().stream().map(Phrase.Argument::value).toList();
        return switch (call.name()) {
            case "if" -> values.size() == 3 ? choice(values) : null;
            case "ifnull" -> values.size() == 2 ? both(Function.COALESCE, values) : null;
            case "typeof" ->
                values.size() == 1
                        ? Literals.of(binder.bind(values.getFirst()).type().toString())
                        : null;
            case "date_add" -> dateAdd(values);
            case "struct_pack" -> struct(call);
            case "pi" -> values.isEmpty() ? Literals.of(Math.PI) : null;
            case "date" -> values.size() == 1 ? date(values.getFirst()) : null;
            case "position" -> position(values);
            case "concat" -> concat(values);
            case "regexp_replace" -> values.size() == 4 ? replaceFlagged(values) : replaceFirst(values);
            case "epoch_ms" -> values.size() == 1 ? milliseconds(values.getFirst()) : null;
            case "list_append", "array_append" ->
                values.size() == 2 ? joined(values.get(0), values.get(1), true) : null;
            case "list_prepend", "array_prepend" ->
                values.size() == 2 ? joined(values.get(1), values.get(0), false) : null;
            case "list_reverse_sort", "array_reverse_sort" ->
                values.size() == 1
                        ? PhraseBinder.call(Function.LIST_SORT, binder.bind(values.getFirst()), Literals.of("desc"))
                        : null;
            case "list_unique", "array_unique" ->
                values.size() == 1
                        ? PhraseBinder.call(
                                Function.LIST_LENGTH,
                                PhraseBinder.call(Function.LIST_DISTINCT, binder.bind(values.getFirst())))
                        : null;
            case "range" -> times(values, Function.TIME_RANGE);
            case "generate_series" -> times(values, Function.TIME_SERIES);
            default -> values.isEmpty() ? Moments.named(binder.context(), call.name()) : null;
        };
    }

    private Expression date(Phrase value) {
        return CastTyping.cast(binder.bind(value), PrimitiveType.DATE, false);
    }

    private Expression choice(List<Phrase> values) {
        Expression condition = binder.condition(values.get(0));
        return Typed.choice(
                List.of(new CaseExpr.Branch(new TypedExpr(condition), new TypedExpr(binder.bind(values.get(1))))),
                binder.bind(values.get(2)));
    }

    private Expression both(Function function, List<Phrase> values) {
        return PhraseBinder.call(function, binder.bind(values.get(0)), binder.bind(values.get(1)));
    }

    private @Nullable Expression dateAdd(List<Phrase> values) {
        if (values.size() == 2) {
            List<Intervals.Part> parts = intervals.of(values.get(1));
            if (parts != null) {
                return intervals.moved(binder.bind(values.getFirst()), parts, 1);
            }
        }
        return values.size() == 3
                ? PhraseBinder.call(
                        Function.DATE_ADD,
                        binder.bind(values.get(0)),
                        binder.bind(values.get(1)),
                        binder.bind(values.get(2)))
                : null;
    }

    private Expression struct(Phrase.Function call) {
        List<String> names = call.arguments().stream()
                .map(argument -> {
                    if (argument.name() == null) {
                        throw binder.context().error(call.at(), "struct_pack needs a name for each value: a := 1.");
                    }
                    return argument.name().text();
                })
                .toList();
        return Typed.struct(
                names,
                call.arguments().stream()
                        .map(argument -> binder.bind(argument.value()))
                        .toList());
    }

    /// `POSITION(a IN b)` names what is looked for first, the plan's function second.
    private @Nullable Expression position(List<Phrase> values) {
        return values.size() == 2
                ? PhraseBinder.call(Function.POSITION, binder.bind(values.get(1)), binder.bind(values.get(0)))
                : null;
    }

    /// Other than `||`, it passes nulls over.
    private @Nullable Expression concat(List<Phrase> values) {
        if (values.isEmpty()) {
            return null;
        }
        List<Expression> texts = values.stream()
                .map(binder::bind)
                .map(Operators::asText)
                .map(text -> PhraseBinder.call(Function.COALESCE, text, Literals.of("")))
                .toList();
        return texts.size() == 1 ? texts.getFirst() : FunctionTyping.call(Function.CONCAT, texts);
    }

    private @Nullable Expression replaceFirst(List<Phrase> values) {
        return values.size() == 3 ? FunctionTyping.call(Function.REGEXP_REPLACE_FIRST, binder.bindAll(values)) : null;
    }

    /// `regexp_replace(text, pattern, replacement, flags)`: `g` replaces every match, `i` ignores case.
    private Expression replaceFlagged(List<Phrase> values) {
        Phrase flags = values.get(3);
        if (!(binder.bind(flags) instanceof Literal literal)
                || !(literal.object() instanceof String text)
                || !text.chars().allMatch(flag -> flag == 'g' || flag == 'i' || flag == 'c')) {
            throw binder.context().error(flags.at(), "the flags of regexp_replace are 'g', 'i' or 'c'.");
        }
        List<Expression> arguments = new ArrayList<>(binder.bindAll(values.subList(0, 3)));
        if (text.indexOf('i') >= 0) {
            arguments.set(1, PhraseBinder.call(Function.CONCAT, Literals.of("(?i)"), arguments.get(1)));
        }
        return FunctionTyping.call(
                text.indexOf('g') >= 0 ? Function.REGEXP_REPLACE : Function.REGEXP_REPLACE_FIRST, arguments);
    }

    private Expression milliseconds(Phrase moment) {
        Expression micros = PhraseBinder.call(Function.EPOCH_MICROS, binder.bind(moment));
        return PhraseBinder.call(Function.INTEGER_DIVIDE, micros, Literals.of(MICROS_PER_MILLISECOND));
    }

    private Expression joined(Phrase list, Phrase element, boolean behind) {
        Expression elements = binder.bind(list);
        Expression one = PhraseBinder.call(Function.LIST_VALUE, binder.bind(element));
        return behind
                ? PhraseBinder.call(Function.LIST_CONCAT, elements, one)
                : PhraseBinder.call(Function.LIST_CONCAT, one, elements);
    }

    /// A list of moments with an interval of one unit between them; null where the step is no interval.
    private @Nullable Expression times(List<Phrase> values, Function function) {
        List<Intervals.Part> step = values.size() == 3 ? intervals.of(values.get(2)) : null;
        if (step == null) {
            return null;
        }
        if (step.size() != 1) {
            throw binder.context().error(values.get(2).at(), "the step of a list of times has one unit.");
        }
        return PhraseBinder.call(
                function,
                Literals.of(step.getFirst().unit()),
                step.getFirst().amount(),
                moment(values.get(0)),
                moment(values.get(1)));
    }

    private Expression moment(Phrase value) {
        Expression bound = binder.bind(value);
        return bound.type() == PrimitiveType.STRING ? CastTyping.cast(bound, PrimitiveType.TIMESTAMP, false) : bound;
    }
}
