package org.millrace.sql.bind;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.QueryException;
import org.millrace.plan.expr.CaseExpr;
import org.millrace.plan.expr.TypedExpr;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;
import org.millrace.plan.expression.Literal;
import org.millrace.plan.expression.Literals;
import org.millrace.plan.typing.CastTyping;
import org.millrace.plan.typing.FunctionTyping;
import org.millrace.plan.typing.MembershipTyping;
import org.millrace.plan.typing.NearestName;
import org.millrace.sql.subquery.GrowingRows;
import org.millrace.sql.subquery.ValueStatistics;
import org.millrace.sql.tree.Phrase;
import org.millrace.vectors.DataType;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.StructType;

/// Gives expressions their meaning over some rows. Sub-queries become joins that add columns to the rows. Belongs to
/// one
/// thread.
final class PhraseBinder {

    private final Context context;
    private final Calls calls;
    private final Outer outer;
    private final Subqueries subqueries;
    private final Intervals intervals = new Intervals(this);

    /// @param calls   what names and calls mean
    /// @param outer   the query around
    /// @param rows    the rows, which grow by sub-queries
    /// @param queries binds sub-queries
    PhraseBinder(Context context, Calls calls, Outer outer, GrowingRows rows, QueryBinder queries) {
        this.context = context;
        this.calls = calls;
        this.outer = outer;
        this.subqueries = new Subqueries(this, rows, queries);
    }

    Context context() {
        return context;
    }

    Subqueries subqueries() {
        return subqueries;
    }

    /// The typed form of an expression.
    Expression bind(Phrase phrase) {
        Expression known = calls.known(phrase);
        if (known != null) {
            return known;
        }
        try {
            return meaning(phrase);
        } catch (QueryException wrong) {
            throw context.located(wrong, phrase.at());
        }
    }

    private Expression meaning(Phrase phrase) {
        return switch (phrase) {
            case Phrase.Column column -> column(column);
            case Phrase.NumberConstant number -> new Constants(context).number(number, false);
            case Phrase.TextConstant text -> Literals.of(text.text());
            case Phrase.BytesConstant bytes -> Literals.of(bytes.bytes());
            case Phrase.BooleanConstant truth -> Literals.of(truth.value());
            case Phrase.NullConstant _ -> Literals.ofNull(PrimitiveType.NULL);
            case Phrase.Parameter parameter -> new Constants(context).parameter(parameter);
            case Phrase.Prefix prefix -> prefix(prefix);
            case Phrase.Infix infix -> new Operators(this, intervals).infix(infix);
            case Phrase.Chain chain -> chain(chain);
            case Phrase.Between between -> between(between);
            case Phrase.InValues in -> in(in);
            case Phrase.Like like -> new Operators(this, intervals).like(like);
            case Phrase.Is is -> is(is);
            case Phrase.Choice choice -> choice(choice);
            case Phrase.Conversion conversion -> conversion(conversion);
            case Phrase.Function call -> function(call);
            case Phrase.InQuery in -> subqueries.in(in);
            case Phrase.Exists exists -> subqueries.exists(exists);
            case Phrase.Quantified quantified -> subqueries.quantified(quantified);
            case Phrase.Scalar scalar -> subqueries.scalar(scalar);
            case Phrase.QueryList list -> subqueries.list(list);
            case Phrase.QuantifiedList quantified -> anyOfList(quantified);
            case Phrase.ListOf list -> call(list.at(), "list_value", bindAll(list.elements()));
            case Phrase.Struct struct -> struct(struct);
            case Phrase.Row row -> row(row);
            case Phrase.Element element -> element(element);
            case Phrase.Slice slice -> slice(slice);
            case Phrase.FieldOf field ->
                ColumnNames.field(context, bind(field.value()), field.field().text(), field.at());
            case Phrase.Interval interval ->
                throw context.error(
                        interval.at(), "an interval can only be added to or subtracted from a date or a time.");
            case Phrase.AllColumns all -> throw context.error(all.at(), "* cannot stand here.");
            case Phrase.MatchingColumns columns -> throw context.error(columns.at(), "COLUMNS cannot stand here.");
        };
    }

    List<Expression> bindAll(List<Phrase> phrases) {
        List<Expression> all = new ArrayList<>(phrases.size());
        phrases.forEach(phrase -> all.add(bind(phrase)));
        return all;
    }

    /// The typed form of a condition.
    Expression condition(Phrase phrase) {
        Expression bound = bind(phrase);
        if (bound.type() == PrimitiveType.BOOLEAN) {
            return bound;
        }
        if (bound.type() == PrimitiveType.NULL || bound.type().numeric() || bound.type() == PrimitiveType.STRING) {
            return CastTyping.cast(bound, PrimitiveType.BOOLEAN, false);
        }
        throw context.error(phrase.at(), "a condition is true or false, but this is " + bound.type() + ".");
    }

    private Expression column(Phrase.Column column) {
        Expression value = resolve(column);
        if (value != null) {
            return value;
        }
        String name = column.parts().getLast().text();
        if (column.parts().size() == 1) {
            Expression special = Moments.named(context, name);
            if (special != null) {
                return special;
            }
        }
        String hint = NearestName.of(name, calls.names())
                .map(near -> " Did you mean '" + near + "'?")
                .orElse("");
        String list = calls.names().isEmpty() ? "" : " The columns are: " + String.join(", ", calls.names()) + ".";
        throw context.error(column.at(), "there is no column '" + written(column) + "'." + hint + list);
    }

    private static String written(Phrase.Column column) {
        return String.join(
                ".",
                column.parts().stream().map(org.millrace.sql.tree.Name::text).toList());
    }

    /// A column of these rows or of a query around them; null where there is none.
    @Nullable
    Expression resolve(Phrase.Column column) {
        Expression here = calls.column(column);
        return here != null ? here : outer.find(column);
    }

    private Expression prefix(Phrase.Prefix prefix) {
        return switch (prefix.operator()) {
            case PLUS -> bind(prefix.operand());
            case MINUS ->
                prefix.operand() instanceof Phrase.NumberConstant number
                        ? new Constants(context).number(number, true)
                        : call(Function.NEGATE, bind(prefix.operand()));
            case NOT -> call(Function.NOT, condition(prefix.operand()));
            case BIT_NOT -> call(prefix.at(), "bitwise_not", List.of(bind(prefix.operand())));
        };
    }

    static Expression call(Function function, Expression... operands) {
        return FunctionTyping.call(function, List.of(operands));
    }

    /// A scalar function by its name.
    Expression call(int at, String name, List<Expression> arguments) {
        return new ScalarFunctions(context).call(at, name, arguments);
    }

    private Expression chain(Phrase.Chain chain) {
        List<Expression> conditions =
                chain.conditions().stream().map(this::condition).toList();
        return FunctionTyping.call(chain.all() ? Function.AND : Function.OR, conditions);
    }

    private Expression between(Phrase.Between between) {
        Operators operators = new Operators(this, intervals);
        Expression value = bind(between.value());
        Expression from = operators.compared(Function.GREATER_OR_EQUAL, value, bind(between.low()));
        Expression until = operators.compared(Function.LESS_OR_EQUAL, value, bind(between.high()));
        Expression within = call(Function.AND, from, until);
        return between.negated() ? call(Function.NOT, within) : within;
    }

    private Expression in(Phrase.InValues in) {
        if (in.value() instanceof Phrase.Row row) {
            return rowIn(row, in);
        }
        Expression value = bind(in.value());
        List<Expression> values = new ArrayList<>();
        for (Phrase element : in.values()) {
            values.add(Operators.convertedTo(bind(element), value.type()));
        }
        if (value instanceof Literal && values.stream().noneMatch(Literal.class::isInstance)) {
            value = Operators.convertedTo(value, values.getFirst().type());
        }
        Expression found = MembershipTyping.in(value, values);
        return in.negated() ? call(Function.NOT, found) : found;
    }

    private Expression rowIn(Phrase.Row row, Phrase.InValues in) {
        List<Phrase> pairs = new ArrayList<>();
        for (Phrase element : in.values()) {
            pairs.add(new Phrase.Infix(Phrase.InfixOperator.EQUAL, row, element, in.at()));
        }
        Expression found = pairs.size() == 1 ? bind(pairs.getFirst()) : bind(new Phrase.Chain(false, pairs, in.at()));
        return in.negated() ? call(Function.NOT, found) : found;
    }

    private Expression is(Phrase.Is is) {
        return switch (is.truth()) {
            case NULL -> call(is.negated() ? Function.IS_NOT_NULL : Function.IS_NULL, bind(is.value()));
            case TRUE, FALSE -> {
                Expression value = condition(is.value());
                Expression wanted = Literals.of(is.truth() == Phrase.Truth.TRUE);
                Expression same = call(Function.NOT_DISTINCT, value, wanted);
                yield is.negated() ? call(Function.NOT, same) : same;
            }
        };
    }

    private Expression choice(Phrase.Choice choice) {
        Phrase operand = choice.operand();
        List<CaseExpr.Branch> branches = new ArrayList<>();
        Expression value = operand == null ? null : bind(operand);
        for (Phrase.Branch branch : choice.branches()) {
            Expression condition = value == null
                    ? condition(branch.when())
                    : new Operators(this, intervals).compared(Function.EQUAL, value, bind(branch.when()));
            branches.add(new CaseExpr.Branch(new TypedExpr(condition), new TypedExpr(bind(branch.then()))));
        }
        Phrase otherwise = choice.otherwise();
        return Typed.choice(branches, otherwise == null ? null : bind(otherwise));
    }

    private Expression conversion(Phrase.Conversion conversion) {
        DataType type = SqlTypes.of(context, conversion.type());
        Phrase value = conversion.value();
        return CastTyping.cast(bind(value), type, conversion.trying());
    }

    private Expression function(Phrase.Function call) {
        if (call.over() != null) {
            return calls.window(call);
        }
        if (AggregateNames.is(call.name())) {
            return calls.aggregate(call);
        }
        if (WindowNames.is(call.name())) {
            throw context.error(call.at(), call.name() + " is a window function and needs OVER (...).");
        }
        if (call.distinct() || call.filter() != null || !call.order().isEmpty()) {
            throw context.error(
                    call.at(), call.name() + " is no aggregate: DISTINCT, FILTER and ORDER BY do not belong here.");
        }
        Expression special = new SpecialFunctions(this, intervals).call(call);
        if (special != null) {
            return special;
        }
        return call(call.at(), call.name(), bindAll(values(call)));
    }

    /// The arguments without names.
    private List<Phrase> values(Phrase.Function call) {
        return call.arguments().stream()
                .map(argument -> {
                    if (argument.name() != null) {
                        throw context.error(call.at(), call.name() + " takes no named arguments.");
                    }
                    return argument.value();
                })
                .toList();
    }

    private Expression anyOfList(Phrase.QuantifiedList quantified) {
        Expression list = bind(quantified.list());
        Expression value = bind(quantified.value());
        return ValueStatistics.ofList(list)
                .quantified(
                        value,
                        Subqueries.comparison(context, quantified.operator(), quantified.at()),
                        quantified.all(),
                        () -> call(Function.LIST_CONTAINS, list, value));
    }

    private Expression struct(Phrase.Struct struct) {
        List<String> names = struct.members().stream().map(Phrase.Member::name).toList();
        List<Expression> values =
                struct.members().stream().map(member -> bind(member.value())).toList();
        return Typed.struct(names, values);
    }

    private Expression row(Phrase.Row row) {
        if (row.values().size() == 1) {
            return bind(row.values().getFirst());
        }
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= row.values().size(); i++) {
            names.add("v" + i);
        }
        return Typed.struct(names, bindAll(row.values()));
    }

    private Expression element(Phrase.Element element) {
        Expression value = bind(element.value());
        Expression index = bind(element.index());
        if (value.type() instanceof StructType && index instanceof Literal literal) {
            return literal.object() instanceof String name
                    ? ColumnNames.field(context, value, name, element.at())
                    : ColumnNames.field(context, value, nth((StructType) value.type(), literal), element.at());
        }
        return value.type() == PrimitiveType.STRING
                ? TextSlices.between(value, index, index)
                : call(element.at(), "list_extract", List.of(value, index));
    }

    private static String nth(StructType struct, Literal position) {
        int index = position.object() instanceof Number number ? number.intValue() : 0;
        return index >= 1 && index <= struct.fields().size()
                ? struct.fields().get(index - 1).name()
                : "#" + index;
    }

    private Expression slice(Phrase.Slice slice) {
        Phrase from = slice.from();
        Phrase to = slice.to();
        Expression first = from == null ? Literals.of(1L) : bind(from);
        // The last position, seen from the end.
        Expression last = to == null ? Literals.of(-1L) : bind(to);
        Expression value = bind(slice.value());
        return value.type() == PrimitiveType.STRING
                ? TextSlices.between(value, first, last)
                : call(slice.at(), "list_slice", List.of(value, first, last));
    }
}
