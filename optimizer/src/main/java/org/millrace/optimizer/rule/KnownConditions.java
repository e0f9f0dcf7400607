package org.millrace.optimizer.rule;

import java.util.List;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.ExpressionTrees;
import org.millrace.plan.relation.Filter;
import org.millrace.plan.relation.Join;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Scan;
import org.millrace.vectors.Schema;

/// Which conditions filters have made true of all rows of a relation.
final class KnownConditions {

    private KnownConditions() {}

    /// Whether a filter in a relation asks just this of its columns; false where that is not seen.
    static boolean holds(Expression condition, Relation relation) {
        return switch (relation) {
            case Filter filter ->
                among(condition, filter.condition(), filter.schema()) || holds(condition, filter.input());
            case Scan scan -> ofTable(condition, scan);
            case Project project ->
                holds(
                        ExpressionTrees.replaceColumns(condition, Rewriting.expressions(project.columns())),
                        project.input());
            case Join join -> ofJoin(condition, join);
            default -> false;
        };
    }

    private static boolean among(Expression condition, Expression filter, Schema schema) {
        List<Expression> known = ExpressionTrees.conjuncts(Rewriting.over(schema, filter));
        return known.contains(Rewriting.over(schema, condition));
    }

    private static boolean ofTable(Expression condition, Scan scan) {
        Expression filter = scan.filter();
        Schema table = scan.table().schema();
        return filter != null
                && among(
                        ExpressionTrees.rewrite(
                                condition,
                                node -> node instanceof ColumnRef column
                                        ? new ColumnRef(
                                                scan.columns().get(column.index()),
                                                table.field(scan.columns().get(column.index())))
                                        : node),
                        filter,
                        table);
    }

    private static boolean ofJoin(Expression condition, Join join) {
        JoinSides sides = JoinSides.of(join);
        if (sides.onlyLeft(condition)) {
            return !join.type().keepsRight() && holds(sides.overLeft(condition), join.left());
        }
        return sides.onlyRight(condition)
                && !join.type().keepsLeft()
                && holds(sides.overRight(condition), join.right());
    }
}
