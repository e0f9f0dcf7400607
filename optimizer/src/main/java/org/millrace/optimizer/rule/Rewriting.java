package org.millrace.optimizer.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.ExpressionTrees;
import org.millrace.plan.expression.UserCall;
import org.millrace.plan.relation.NamedExpression;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.vectors.Field;
import org.millrace.vectors.Schema;

/// Steps that several rules share.
final class Rewriting {

    private Rewriting() {}

    /// Changes every relation from the sources up. A relation whose inputs do not change stays the same object.
    static Relation bottomUp(Relation relation, UnaryOperator<Relation> change) {
        return change.apply(overInputs(relation, input -> bottomUp(input, change)));
    }

    /// Changes every relation from the result down: what a change puts below itself is visited next.
    static Relation topDown(Relation relation, UnaryOperator<Relation> change) {
        return overInputs(change.apply(relation), input -> topDown(input, change));
    }

    private static Relation overInputs(Relation relation, UnaryOperator<Relation> change) {
        List<Relation> changed = new ArrayList<>();
        boolean same = true;
        for (Relation input : relation.inputs()) {
            Relation other = change.apply(input);
            same &= other.equals(input);
            changed.add(other);
        }
        return same ? relation : relation.withInputs(changed);
    }

    /// The columns of a relation as expressions over it.
    static List<NamedExpression> references(Schema schema) {
        List<NamedExpression> columns = new ArrayList<>();
        for (int i = 0; i < schema.size(); i++) {
            Field field = schema.field(i);
            columns.add(new NamedExpression(field.name(), new ColumnRef(i, field)));
        }
        return columns;
    }

    /// The same expression over another relation, which has a column of the same type at each position that it
    /// reads.
    static Expression over(Schema schema, Expression expression) {
        return ExpressionTrees.rewrite(
                expression,
                node -> node instanceof ColumnRef column
                        ? new ColumnRef(column.index(), schema.field(column.index()))
                        : node);
    }

    /// Whether computing the expression costs next to nothing: a column or a value.
    static boolean trivial(Expression expression) {
        return expression.operands().isEmpty();
    }

    /// Whether columns give the same whenever and wherever they are computed.
    static boolean deterministic(Project project) {
        return project.columns().stream().allMatch(column -> UserCall.deterministic(column.expression()));
    }

    /// The expressions without their names.
    static List<Expression> expressions(List<NamedExpression> columns) {
        return columns.stream().map(NamedExpression::expression).toList();
    }
}
