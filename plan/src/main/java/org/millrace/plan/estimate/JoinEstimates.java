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
        double largest = 1;
        for (JoinKey key : join.keys()) {
            double domain = domain(List.of(Variety.of(key.left(), left), Variety.of(key.right(), right)));
            part /= domain;
            largest = Math.max(largest, domain);
        }
        if (join.keys().size() > 1) {
            // Keys that belong together have no more combinations than a side has rows.
            part = Math.max(part, 1 / Math.max(largest, Math.min(left.rows(), right.rows())));
        }
        Expression condition = join.condition();
        return condition == null ? part : part * Selectivity.of(condition, both(left, right));
    }

    /// How many values columns that are joined with each other draw from. Where one of them numbers its rows through
    /// the whole range of the others, theirs are its values, however many numbers their range has.
    static double domain(List<ColumnEstimate> columns) {
        double span = columns.stream()
                .mapToDouble(column -> column.high() - column.low())
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(0);
        double largest =
                columns.stream().mapToDouble(ColumnEstimate::domain).max().orElse(1);
        return columns.stream()
                .filter(column -> column.dense() && column.high() - column.low() >= span / 2)
                .mapToDouble(ColumnEstimate::domain)
                .min()
                .orElse(largest);
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
