package org.millrace.sql.bind;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expr.AggregateExpr;
import org.millrace.plan.expr.Expr;
import org.millrace.plan.expr.TypedExpr;
import org.millrace.plan.expression.AggregateFunction;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;
import org.millrace.plan.expression.Literal;
import org.millrace.plan.expression.Literals;
import org.millrace.plan.relation.SortKey;
import org.millrace.plan.typing.CastTyping;
import org.millrace.plan.typing.FunctionTyping;
import org.millrace.sql.tree.OrderItem;
import org.millrace.sql.tree.Phrase;
import org.millrace.vectors.PrimitiveType;

/// Makes aggregates of calls.
///
/// @param binder binds their arguments over the rows that they aggregate
record AggregateBinder(PhraseBinder binder) {

    /// The aggregate that a call is, with typed arguments.
    AggregateExpr bind(Phrase.Function call) {
        Phrase condition = call.filter();
        Expression filter = condition == null ? null : binder.condition(condition);
        if (call.name().equals("count_if") || call.name().equals("countif")) {
            Expression counted = binder.condition(value(call, 0));
            return rows(filter == null ? counted : PhraseBinder.call(Function.AND, filter, counted));
        }
        boolean star = call.name().equals("count_star")
                || call.name().equals("count")
                        && (call.arguments().isEmpty() || value(call, 0) instanceof Phrase.AllColumns);
        if (star) {
            if (call.distinct()) {
                throw binder.context().error(call.at(), "count(DISTINCT *) counts nothing: name a column.");
            }
            return rows(filter);
        }
        AggregateFunction function = AggregateNames.of(call.name());
        if (function == null) {
            throw binder.context().error(call.at(), "there is no aggregate '" + call.name() + "'.");
        }
        return of(call, function, filter);
    }

    private static AggregateExpr rows(@Nullable Expression filter) {
        return new AggregateExpr(
                AggregateFunction.COUNT_ALL, List.of(), false, filter == null ? null : new TypedExpr(filter), null);
    }

    private AggregateExpr of(Phrase.Function call, AggregateFunction function, @Nullable Expression filter) {
        if (!call.within() && call.arguments().isEmpty()) {
            throw binder.context().error(call.at(), call.name() + " needs an argument.");
        }
        List<Expression> arguments = new ArrayList<>();
        call.arguments().forEach(argument -> arguments.add(binder.bind(argument.value())));
        Literal parameter = parameter(call, function, arguments);
        if (function == AggregateFunction.STRING_AGGREGATE) {
            arguments.set(0, CastTyping.cast(arguments.getFirst(), PrimitiveType.STRING, false));
        }
        AggregateFunction ordered = call.order().isEmpty() || call.within() ? function : ordered(function);
        if (ordered != function) {
            arguments.add(orderKey(call));
        }
        List<Expr> typed = arguments.stream().<Expr>map(TypedExpr::new).toList();
        return new AggregateExpr(
                ordered, typed, call.distinct(), filter == null ? null : new TypedExpr(filter), parameter);
    }

    /// The aggregate that has a key for its order as second argument; the same where order makes no difference.
    private static AggregateFunction ordered(AggregateFunction function) {
        return switch (function) {
            case FIRST -> AggregateFunction.ARG_MIN;
            case LAST -> AggregateFunction.ARG_MAX;
            case LIST -> AggregateFunction.ORDERED_LIST;
            case STRING_AGGREGATE -> AggregateFunction.ORDERED_STRING_AGGREGATE;
            default -> function;
        };
    }

    private Expression orderKey(Phrase.Function call) {
        List<Expression> operands = new ArrayList<>();
        for (OrderItem item : call.order()) {
            SortKey key = Ordering.key(binder.context(), item, binder.bind(item.key()));
            operands.add(key.expression());
            operands.add(Literals.of(
                    (key.descending() ? "desc" : "asc") + (key.nullsFirst() ? " nulls first" : " nulls last")));
        }
        return FunctionTyping.call(Function.ORDER_KEY, operands);
    }

    /// The parameter of an aggregate, which is a constant among its arguments or, within a group, its order.
    private @Nullable Literal parameter(Phrase.Function call, AggregateFunction function, List<Expression> arguments) {
        return switch (function) {
            case QUANTILE, QUANTILE_DISCRETE, APPROX_QUANTILE -> {
                if (call.within() && call.order().size() == 1 && arguments.size() == 1) {
                    arguments.add(0, binder.bind(call.order().getFirst().key()));
                }
                Literal share = constant(call, arguments, 0.5);
                yield call.within() && call.order().getFirst().descending() ? turned(share) : share;
            }
            case STRING_AGGREGATE -> constant(call, arguments, ",");
            default -> null;
        };
    }

    private Literal constant(Phrase.Function call, List<Expression> arguments, Object otherwise) {
        if (arguments.size() < 2) {
            return Literals.of(otherwise);
        }
        if (arguments.remove(1) instanceof Literal literal) {
            return literal;
        }
        throw binder.context().error(call.at(), "the second argument of " + call.name() + " is a constant.");
    }

    private static Literal turned(Literal share) {
        return share.object() instanceof Number number ? Literals.of(1 - number.doubleValue()) : share;
    }

    private Phrase value(Phrase.Function call, int index) {
        if (index >= call.arguments().size()) {
            throw binder.context().error(call.at(), call.name() + " needs an argument.");
        }
        return call.arguments().get(index).value();
    }
}
