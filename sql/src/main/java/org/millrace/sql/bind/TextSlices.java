package org.millrace.sql.bind;

import java.util.List;
import org.millrace.plan.expr.CaseExpr;
import org.millrace.plan.expr.TypedExpr;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;
import org.millrace.plan.expression.Literals;
import org.millrace.plan.typing.Coercion;
import org.millrace.vectors.PrimitiveType;

/// Parts of texts by positions: `text[2:3]`, `text[-1]`.
final class TextSlices {

    private TextSlices() {}

    /// The characters between two positions from 1, both included; negative ones count from the end.
    static Expression between(Expression text, Expression first, Expression last) {
        Expression length = PhraseBinder.call(Function.LENGTH, text);
        Expression from = greatest(position(first, length), Literals.of(1L));
        Expression until = position(last, length);
        Expression count =
                PhraseBinder.call(Function.ADD, PhraseBinder.call(Function.SUBTRACT, until, from), Literals.of(1L));
        return PhraseBinder.call(Function.SUBSTRING, text, from, greatest(count, Literals.of(0L)));
    }

    private static Expression greatest(Expression left, Expression right) {
        return PhraseBinder.call(Function.GREATEST, left, right);
    }

    /// A position from the start.
    private static Expression position(Expression written, Expression length) {
        Expression number = Coercion.to(written, PrimitiveType.INT64);
        Expression negative = PhraseBinder.call(Function.LESS, number, Literals.of(0L));
        Expression fromEnd =
                PhraseBinder.call(Function.ADD, PhraseBinder.call(Function.ADD, number, length), Literals.of(1L));
        return Typed.choice(List.of(new CaseExpr.Branch(new TypedExpr(negative), new TypedExpr(fromEnd))), number);
    }
}
