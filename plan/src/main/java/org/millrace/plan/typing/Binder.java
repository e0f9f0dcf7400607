package org.millrace.plan.typing;

import java.util.ArrayList;
import java.util.List;
import org.millrace.errors.QueryException;
import org.millrace.plan.expr.AggregateExpr;
import org.millrace.plan.expr.AliasExpr;
import org.millrace.plan.expr.AllColumnsExpr;
import org.millrace.plan.expr.CaseExpr;
import org.millrace.plan.expr.CastExpr;
import org.millrace.plan.expr.ColumnExpr;
import org.millrace.plan.expr.CutExpr;
import org.millrace.plan.expr.Expr;
import org.millrace.plan.expr.FunctionExpr;
import org.millrace.plan.expr.InExpr;
import org.millrace.plan.expr.LiteralExpr;
import org.millrace.plan.expr.OrderExpr;
import org.millrace.plan.expr.TypedExpr;
import org.millrace.plan.expr.UserFunctionExpr;
import org.millrace.plan.expr.WindowExpr;
import org.millrace.plan.expression.Case;
import org.millrace.plan.expression.Cut;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Literals;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;

/// Gives what a user wrote its meaning over the columns of a relation. Names become positions; operands are
/// converted to exactly the types that [org.millrace.plan.expression.Function] is implemented for; what has no
/// meaning is a [QueryException] that says why.
///
/// Conversions that are inserted never lose anything, with one exception that every engine shares: an int64 or
/// decimal that meets a floating-point number is compared and computed with as a double. A literal takes the type
/// of the column that it meets where it is exactly a value of that type, so that a filter can be checked against
/// statistics.
public final class Binder {

    private final Scope scope;

    /// A binder for expressions over the rows of a relation with this schema.
    public Binder(Schema schema) {
        this(new RowScope(schema));
    }

    Binder(Scope scope) {
        this.scope = scope;
    }

    /// The typed form of an expression; names given to it are dropped.
    public Expression bind(Expr expression) {
        return switch (expression) {
            case ColumnExpr column -> scope.column(column);
            case LiteralExpr literal -> literal.literal();
            case AliasExpr alias -> bind(alias.input());
            case FunctionExpr call -> FunctionTyping.call(call.function(), bindAll(call.arguments()));
            case UserFunctionExpr call -> UserFunctionTyping.call(call.function(), bindAll(call.arguments()));
            case CastExpr cast -> CastTyping.cast(bind(cast.input()), cast.type(), cast.trying());
            case CaseExpr choice -> choice(choice);
            case InExpr in -> MembershipTyping.in(bind(in.input()), bindAll(in.values()));
            case CutExpr cut -> cut(cut);
            case AggregateExpr aggregate -> scope.aggregate(aggregate);
            case WindowExpr window -> scope.window(window);
            case TypedExpr typed -> typed.expression();
            case OrderExpr order ->
                throw new QueryException("The sort order " + order + " cannot stand here: it belongs into sort(...).");
            case AllColumnsExpr all ->
                throw new QueryException(all + " cannot stand here: it belongs into select(...).");
        };
    }

    /// The typed form of a condition.
    public Expression condition(Expr expression) {
        Expression bound = bind(expression);
        if (bound.type() != PrimitiveType.BOOLEAN && bound.type() != PrimitiveType.NULL) {
            throw new QueryException("A condition is true or false, but " + expression + " is " + bound.type() + ".");
        }
        return Coercion.to(bound, PrimitiveType.BOOLEAN);
    }

    List<Expression> bindAll(List<Expr> expressions) {
        return expressions.stream().map(this::bind).toList();
    }

    private Expression choice(CaseExpr choice) {
        List<Expression> values = new ArrayList<>();
        choice.branches().forEach(branch -> values.add(bind(branch.value())));
        Expr fallback = choice.fallback();
        values.add(fallback == null ? Literals.ofNull(PrimitiveType.NULL) : bind(fallback));
        List<Expression> aligned = Coercion.align(values)
                .orElseThrow(() -> new QueryException("The values of " + choice + " have no common type."));
        List<Case.Branch> branches = new ArrayList<>();
        for (int i = 0; i < choice.branches().size(); i++) {
            branches.add(new Case.Branch(condition(choice.branches().get(i).condition()), aligned.get(i)));
        }
        return new Case(branches, aligned.getLast());
    }

    private Expression cut(CutExpr cut) {
        Expression input = bind(cut.input());
        if (!input.type().numeric() && input.type() != PrimitiveType.NULL) {
            throw new QueryException("cut needs a number, but " + cut.input() + " is " + input.type() + ".");
        }
        return new Cut(
                Coercion.to(input, PrimitiveType.DOUBLE),
                cut.edges(),
                cut.labels(),
                cut.closedRight(),
                cut.includeOuter());
    }
}
