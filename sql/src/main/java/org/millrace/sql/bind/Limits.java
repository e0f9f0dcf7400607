package org.millrace.sql.bind;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expr.AggregateExpr;
import org.millrace.plan.expr.Window;
import org.millrace.plan.expr.WindowExpr;
import org.millrace.plan.expr.WindowFunctionExpr;
import org.millrace.plan.expression.AggregateFunction;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;
import org.millrace.plan.expression.Literal;
import org.millrace.plan.expression.Literals;
import org.millrace.plan.expression.WindowFunction;
import org.millrace.plan.relation.Filter;
import org.millrace.plan.relation.Limit;
import org.millrace.plan.relation.NamedWindowCall;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.typing.Coercion;
import org.millrace.plan.typing.TypedCalls;
import org.millrace.sql.subquery.GrowingRows;
import org.millrace.sql.tree.Phrase;
import org.millrace.sql.tree.Query;
import org.millrace.vectors.PrimitiveType;

/// Binds LIMIT and OFFSET. Where both are constants that is a [Limit]; otherwise rows are numbered and compared with
/// what the
/// numbers come out to be.
///
/// @param queries binds sub-queries
record Limits(QueryBinder queries) {

    private static final double PERCENT = 100;

    Relation limited(Relation rows, Query query) {
        Phrase limit = query.limit();
        Phrase offset = query.offset();
        if (limit == null && offset == null) {
            return rows;
        }
        Long first = offset == null ? Long.valueOf(0) : constant(offset, 0);
        Long count = limit == null ? Long.valueOf(Long.MAX_VALUE) : constant(limit, Long.MAX_VALUE);
        return first != null && count != null && !query.percent()
                ? new Limit(rows, first, count)
                : numbered(rows, limit, offset, query.percent());
    }

    private PhraseBinder binder(GrowingRows rows) {
        Calls calls = new RowCalls(queries.context(), NameScope.EMPTY, "LIMIT");
        return new PhraseBinder(queries.context(), calls, Outer.NONE, rows, queries);
    }

    /// A constant number of rows, where null stands for all or none of them; null where it is no constant.
    private @Nullable Long constant(Phrase phrase, long ofNull) {
        if (Subqueries.within(phrase)) {
            return null;
        }
        Expression value = binder(new GrowingRows(ValueRows.ONE)).bind(phrase);
        if (!(value instanceof Literal literal)) {
            return null;
        }
        if (literal.isNull()) {
            return ofNull;
        }
        if (literal.object() instanceof Number number && number.doubleValue() >= 0) {
            return number.longValue();
        }
        throw queries.context().error(phrase.at(), "LIMIT and OFFSET take a number of rows from 0.");
    }

    /// The rows whose number lies behind the offset and within the limit.
    private Relation numbered(Relation rows, @Nullable Phrase limit, @Nullable Phrase offset, boolean percent) {
        int width = rows.schema().size();
        GrowingRows all = new GrowingRows(
                new org.millrace.plan.relation.Window(rows, List.of(), List.of(), List.of(rowNumber(), rowCount())));
        PhraseBinder binder = binder(all);
        Expression number = all.column(width);
        Expression first = offset == null ? Literals.of(0L) : whole(binder.bind(offset), 0);
        Expression kept = PhraseBinder.call(Function.GREATER, number, first);
        if (limit != null) {
            Expression count = percent
                    ? share(binder.bind(limit), all.column(width + 1))
                    : whole(binder.bind(limit), Integer.MAX_VALUE);
            Expression last = PhraseBinder.call(Function.ADD, first, count);
            kept = PhraseBinder.call(Function.AND, kept, PhraseBinder.call(Function.LESS_OR_EQUAL, number, last));
        }
        return QueryBinder.first(new Filter(all.relation(), kept), width);
    }

    private static Expression whole(Expression count, long ofNull) {
        return PhraseBinder.call(Function.COALESCE, Coercion.to(count, PrimitiveType.INT64), Literals.of(ofNull));
    }

    /// A percentage of all rows, rounded down.
    private static Expression share(Expression percent, Expression all) {
        Expression share = PhraseBinder.call(
                Function.DIVIDE,
                PhraseBinder.call(Function.MULTIPLY, Coercion.to(percent, PrimitiveType.DOUBLE), all),
                Literals.of(PERCENT));
        return Coercion.to(PhraseBinder.call(Function.FLOOR, share), PrimitiveType.INT64);
    }

    private static NamedWindowCall rowNumber() {
        WindowFunctionExpr number = new WindowFunctionExpr(WindowFunction.ROW_NUMBER, List.of(), false);
        return new NamedWindowCall("number", TypedCalls.window(new WindowExpr(number, Window.all()), List.of()));
    }

    private static NamedWindowCall rowCount() {
        AggregateExpr count = AggregateExpr.of(AggregateFunction.COUNT_ALL);
        return new NamedWindowCall("rows", TypedCalls.window(new WindowExpr(count, Window.all()), List.of()));
    }
}
