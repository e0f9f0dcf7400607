package org.millrace.optimizer.share;

import java.util.Arrays;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.ExpressionTrees;
import org.millrace.plan.relation.Project;
import org.millrace.vectors.Schema;

/// Where the columns of one relation are in another.
final class Columns {

    private Columns() {}

    /// Each where it was.
    static int[] identity(int count) {
        int[] positions = new int[count];
        Arrays.setAll(positions, i -> i);
        return positions;
    }

    /// An expression over columns that are elsewhere now.
    ///
    /// @param positions where each column is
    /// @param schema    the columns among which it is there
    static Expression moved(Expression expression, int[] positions, Schema schema) {
        return ExpressionTrees.rewrite(
                expression,
                node -> node instanceof ColumnRef column
                        ? new ColumnRef(positions[column.index()], schema.field(positions[column.index()]))
                        : node);
    }

    /// Whether a projection only picks columns.
    static boolean picks(Project project) {
        return project.columns().stream().allMatch(column -> column.expression() instanceof ColumnRef);
    }
}
