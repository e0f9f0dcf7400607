package org.millrace.sql.bind;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expr.CaseExpr;
import org.millrace.plan.expr.TypedExpr;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;
import org.millrace.plan.expression.Literals;
import org.millrace.plan.typing.CastTyping;
import org.millrace.sql.tree.Phrase;
import org.millrace.vectors.PrimitiveType;

/// Functions whose arguments do not mean what arguments usually do.
///
/// @param binder    binds arguments
/// @param intervals knows which are intervals
record SpecialFunctions(PhraseBinder binder, Intervals intervals) {

    /// Their names.
    static final List<String> NAMES =
            List.of("if", "ifnull", "typeof", "date_add", "struct_pack", "now", "today", "pi", "date", "concat");

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
        return texts.size() == 1
                ? texts.getFirst()
                : org.millrace.plan.typing.FunctionTyping.call(Function.CONCAT, texts);
    }
}
