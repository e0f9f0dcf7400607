package org.millrace.plan.estimate;

import org.millrace.plan.expression.Call;
import org.millrace.plan.expression.Case;
import org.millrace.plan.expression.Cast;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Cut;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Literal;

/// How many different values an expression is expected to have.
final class Variety {

    private Variety() {}

    /// The values of an expression over the columns of a relation.
    static ColumnEstimate of(Expression expression, RelationEstimate input) {
        ColumnEstimate any = ColumnEstimate.computed(expression.type(), input.rows());
        return switch (expression) {
            case ColumnRef column -> input.columns().get(column.index());
            case Literal _ -> any.withDistinct(1);
            case Cut cut -> any.withDistinct(cut.labels().size());
            case Case choice -> choice(choice, any, input);
            case Cast cast -> of(cast.input(), input).as(cast.type());
            default -> any.withDistinct(combinations(expression, any, input));
        };
    }

    private static ColumnEstimate choice(Case choice, ColumnEstimate any, RelationEstimate input) {
        double sum = of(choice.otherwise(), input).distinct();
        for (Case.Branch branch : choice.branches()) {
            sum += of(branch.value(), input).distinct();
        }
        return any.withDistinct(Math.min(sum, Math.max(1, input.rows())));
    }

    /// A function has at most as many values as its operands have combinations, and often fewer.
    private static double combinations(Expression expression, ColumnEstimate any, RelationEstimate input) {
        double combinations = 1;
        for (Expression operand : expression.operands()) {
            combinations *= of(operand, input).distinct();
        }
        return expression instanceof Call call ? Math.min(combinations, most(call, any, input)) : combinations;
    }

    private static double most(Call call, ColumnEstimate any, RelationEstimate input) {
        return switch (call.function()) {
            case EXTRACT -> 60;
            case LENGTH, OCTET_LENGTH, SIGN -> 50;
            case IS_NULL, IS_NOT_NULL, EQUAL, NOT_EQUAL, LESS, GREATER, AND, OR, NOT -> any.distinct();
            default -> Math.max(1, input.rows());
        };
    }
}
