package org.millrace.optimizer.rule;

import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.ExpressionTrees;
import org.millrace.plan.relation.Join;
import org.millrace.vectors.Schema;

/// The two sides of a join as expressions over both see them.
///
/// @param left  the columns of the left side
/// @param right the columns of the right side
record JoinSides(Schema left, Schema right) {

    static JoinSides of(Join join) {
        return new JoinSides(join.left().schema(), join.right().schema());
    }

    /// Whether an expression over both sides reads columns of the left side alone, and at least one.
    boolean onlyLeft(Expression expression) {
        var columns = ExpressionTrees.columns(expression);
        return !columns.isEmpty() && columns.length() <= left.size();
    }

    /// Whether an expression over both sides reads columns of the right side alone, and at least one.
    boolean onlyRight(Expression expression) {
        int first = ExpressionTrees.columns(expression).nextSetBit(0);
        return first >= left.size();
    }

    /// An expression that reads the left side alone, over that side.
    Expression overLeft(Expression expression) {
        return Rewriting.over(left, expression);
    }

    /// An expression that reads the right side alone, over that side.
    Expression overRight(Expression expression) {
        return ExpressionTrees.rewrite(
                expression,
                node -> node instanceof ColumnRef column
                        ? new ColumnRef(column.index() - left.size(), right.field(column.index() - left.size()))
                        : node);
    }
}
