package org.millrace.plan.estimate;

import java.util.ArrayList;
import java.util.List;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.relation.Join;
import org.millrace.plan.relation.JoinKey;

/// Estimates joins: every value of the side with fewer different keys is taken to be one of the other side.
final class JoinEstimates {

    private JoinEstimates() {}

    static RelationEstimate of(Join join, RelationEstimate left, RelationEstimate right) {
        double pairs = left.rows() * right.rows() * matching(join, left, right);
        double leftPart = part(join.keys(), left, right);
        double rows = switch (join.type()) {
            case INNER, CROSS -> pairs;
            case LEFT -> Math.max(pairs, left.rows());
            case RIGHT -> Math.max(pairs, right.rows());
            case FULL -> Math.max(pairs, Math.max(left.rows(), right.rows()));
            case SEMI -> left.rows() * leftPart;
            case ANTI -> left.rows() * (1 - leftPart);
        };
        return join.type().leftOnly() ? left.withRows(rows) : both(left, right).withRows(rows);
    }

    /// The columns of both sides.
    static RelationEstimate both(RelationEstimate left, RelationEstimate right) {
        List<ColumnEstimate> columns = new ArrayList<>(left.columns());
        columns.addAll(right.columns());
        return new RelationEstimate(left.rows(), columns);
    }

    /// Which part of all pairs matches.
    private static double matching(Join join, RelationEstimate left, RelationEstimate right) {
        double part = 1;
        for (JoinKey key : join.keys()) {
            part /= Math.max(1, Math.max(distinct(key.left(), left), distinct(key.right(), right)));
        }
        Expression condition = join.condition();
        return condition == null ? part : part * Selectivity.of(condition, both(left, right));
    }

    /// Which part of the left rows has keys that the right side has too.
    private static double part(List<JoinKey> keys, RelationEstimate left, RelationEstimate right) {
        double part = 1;
        for (JoinKey key : keys) {
            part = Math.min(part, distinct(key.right(), right) / Math.max(1, distinct(key.left(), left)));
        }
        return part;
    }

    private static double distinct(Expression key, RelationEstimate side) {
        return Variety.of(key, side).distinct();
    }
}
