package org.millrace.sql.bind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expr.Expr;
import org.millrace.plan.expr.TypedExpr;
import org.millrace.plan.expr.Window;
import org.millrace.plan.expr.WindowExpr;
import org.millrace.plan.expr.WindowFunctionExpr;
import org.millrace.plan.expr.WindowOperand;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Literal;
import org.millrace.plan.expression.Literals;
import org.millrace.plan.expression.WindowCall;
import org.millrace.plan.expression.WindowFrame;
import org.millrace.plan.expression.WindowFunction;
import org.millrace.plan.relation.NamedWindowCall;
import org.millrace.plan.relation.SortKey;
import org.millrace.plan.typing.TypedCalls;
import org.millrace.sql.subquery.GrowingRows;
import org.millrace.sql.tree.OrderItem;
import org.millrace.sql.tree.Over;
import org.millrace.sql.tree.Phrase;
import org.millrace.sql.tree.Query;
import org.millrace.vectors.PrimitiveType;

/// Makes window functions further columns of the rows that they look at.
///
/// @param binder binds arguments and keys, in which there are no windows
/// @param rows   the rows
/// @param named  the windows of the WINDOW clause by their names in lower case
record WindowBinder(PhraseBinder binder, GrowingRows rows, Map<String, Over.Specification> named) {

    /// The windows of a WINDOW clause by their names.
    static Map<String, Over.Specification> named(List<Query.NamedWindow> windows) {
        Map<String, Over.Specification> named = new HashMap<>();
        windows.forEach(window -> named.put(window.name().text().toLowerCase(Locale.ROOT), window.window()));
        return named;
    }

    /// The column that a call becomes.
    Expression bind(Phrase.Function call, Over over) {
        Over.Specification window = specification(call, over);
        List<Expression> partition = binder.bindAll(window.partition());
        List<SortKey> order = new ArrayList<>();
        for (OrderItem item : window.order()) {
            order.add(Ordering.key(binder.context(), item, binder.bind(item.key())));
        }
        WindowOperand operand = operand(call);
        Window shape = new Window(List.of(), List.of(), extent(window));
        WindowCall bound = TypedCalls.window(new WindowExpr(operand, shape), order);
        return placed(partition, order, bound, call.name());
    }

    /// Calls of the window that was placed last join it; others get a window of their own on top.
    private Expression placed(List<Expression> partition, List<SortKey> order, WindowCall call, String name) {
        NamedWindowCall column = new NamedWindowCall(name, call);
        if (rows.relation() instanceof org.millrace.plan.relation.Window top
                && top.partition().equals(partition)
                && top.order().equals(order)) {
            int first = top.input().schema().size();
            int known = top.calls().stream().map(NamedWindowCall::call).toList().indexOf(call);
            if (known >= 0) {
                return rows.column(first + known);
            }
            boolean below = call.expressions().stream()
                    .noneMatch(expression -> org.millrace.plan.expression.ExpressionTrees.columns(expression).stream()
                            .anyMatch(position -> position >= first));
            if (below) {
                List<NamedWindowCall> calls = new ArrayList<>(top.calls());
                calls.add(column);
                rows.change(_ -> new org.millrace.plan.relation.Window(top.input(), partition, order, calls));
                return rows.column(rows.width() - 1);
            }
        }
        rows.change(relation -> new org.millrace.plan.relation.Window(relation, partition, order, List.of(column)));
        return rows.column(rows.width() - 1);
    }

    private WindowOperand operand(Phrase.Function call) {
        WindowFunction function = WindowNames.of(call.name());
        if (function == null || AggregateNames.is(call.name())) {
            if (!AggregateNames.is(call.name())) {
                throw binder.context().error(call.at(), "there is no window function '" + call.name() + "'.");
            }
            return new AggregateBinder(binder).bind(call);
        }
        if (call.distinct() || call.filter() != null) {
            throw binder.context().error(call.at(), call.name() + " takes neither DISTINCT nor FILTER.");
        }
        List<Expr> arguments = new ArrayList<>();
        call.arguments().forEach(argument -> arguments.add(new TypedExpr(binder.bind(argument.value()))));
        completed(call, function, arguments);
        return new WindowFunctionExpr(function, arguments, call.ignoreNulls());
    }

    /// Arguments that may be left out.
    private void completed(Phrase.Function call, WindowFunction function, List<Expr> arguments) {
        int least = switch (function) {
            case ROW_NUMBER, RANK, DENSE_RANK, PERCENT_RANK, CUME_DIST -> 0;
            case NTILE, LAG, LEAD, FIRST_VALUE, LAST_VALUE -> 1;
            case NTH_VALUE -> 2;
        };
        boolean shifts = function == WindowFunction.LAG || function == WindowFunction.LEAD;
        int most = shifts ? 3 : least;
        if (arguments.size() < least || arguments.size() > most) {
            throw binder.context()
                    .error(
                            call.at(),
                            call.name() + " takes " + least + (most > least ? " to " + most : "") + " arguments, not "
                                    + arguments.size() + ".");
        }
        if (shifts && arguments.size() < 2) {
            arguments.add(new TypedExpr(Literals.of(1L)));
        }
        if (shifts && arguments.size() < 3) {
            arguments.add(new TypedExpr(Literals.ofNull(PrimitiveType.NULL)));
        }
    }

    private Over.Specification specification(Phrase.Function call, Over over) {
        return switch (over) {
            case Over.Reference reference ->
                resolved(reference.name().text(), reference.name().at());
            case Over.Specification window -> {
                org.millrace.sql.tree.Name base = window.base();
                yield base == null ? window : extended(resolved(base.text(), base.at()), window, call);
            }
        };
    }

    private Over.Specification resolved(String name, int at) {
        Over.Specification window = named.get(name.toLowerCase(Locale.ROOT));
        if (window == null) {
            throw binder.context().error(at, "there is no window '" + name + "' in a WINDOW clause.");
        }
        org.millrace.sql.tree.Name base = window.base();
        return base == null ? window : merged(resolved(base.text(), base.at()), window);
    }

    private Over.Specification extended(Over.Specification base, Over.Specification window, Phrase.Function call) {
        if (!window.partition().isEmpty()
                || !window.order().isEmpty() && !base.order().isEmpty()) {
            throw binder.context()
                    .error(call.at(), "a window can only add an order or a frame to the one that it extends.");
        }
        return merged(base, window);
    }

    private static Over.Specification merged(Over.Specification base, Over.Specification window) {
        return new Over.Specification(
                null,
                base.partition(),
                window.order().isEmpty() ? base.order() : window.order(),
                window.frame() == null ? base.frame() : window.frame(),
                window.at());
    }

    private Window.@Nullable Extent extent(Over.Specification window) {
        Over.Frame frame = window.frame();
        if (frame == null) {
            return null;
        }
        return new Window.Extent(
                WindowFrame.Unit.valueOf(frame.unit().name()),
                border(frame.start(), frame),
                border(frame.end(), frame),
                false,
                WindowFrame.Exclusion.valueOf(frame.exclusion().name()));
    }

    private Object border(Over.Bound bound, Over.Frame frame) {
        return switch (bound.kind()) {
            case UNBOUNDED_PRECEDING -> Window.UNBOUNDED_PRECEDING;
            case UNBOUNDED_FOLLOWING -> Window.UNBOUNDED_FOLLOWING;
            case CURRENT_ROW -> Window.CURRENT_ROW;
            case PRECEDING -> offset(bound, frame, -1);
            case FOLLOWING -> offset(bound, frame, 1);
        };
    }

    /// How far a border lies: a constant, a [Duration] or a [Period].
    private Object offset(Over.Bound bound, Over.Frame frame, int sign) {
        Phrase phrase = bound.offset();
        if (phrase == null) {
            throw binder.context().error(frame.at(), "a border of a frame needs a distance.");
        }
        List<Intervals.Part> parts = new Intervals(binder).of(phrase);
        if (parts != null) {
            return Spans.of(binder.context(), parts, sign, frame.at());
        }
        Expression value = binder.bind(phrase);
        if (value instanceof Literal literal && literal.object() instanceof Number number) {
            boolean whole = literal.type().integer();
            if (number.doubleValue() < 0) {
                throw binder.context().error(phrase.at(), "the distance of a border of a frame is not negative.");
            }
            return whole ? (Object) (sign * number.longValue()) : signed(number, sign);
        }
        throw binder.context().error(phrase.at(), "the distance of a border of a frame is a constant.");
    }

    private static Object signed(Number number, int sign) {
        java.math.BigDecimal value = new java.math.BigDecimal(number.toString());
        return sign < 0 ? value.negate() : value;
    }
}
