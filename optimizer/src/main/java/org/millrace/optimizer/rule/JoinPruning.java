package org.millrace.optimizer.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.ExpressionTrees;
import org.millrace.plan.relation.AsOfJoin;
import org.millrace.plan.relation.AsOfMatch;
import org.millrace.plan.relation.Join;
import org.millrace.plan.relation.JoinKey;
import org.millrace.plan.relation.Relation;
import org.millrace.vectors.Schema;

/// How joins lose columns: each side keeps what is used above, the keys and what the condition reads.
final class JoinPruning {

    private final int leftColumns;
    private final int rightColumns;
    private final BitSet left;
    private final BitSet right;

    private JoinPruning(Relation left, Relation right, BitSet needed, List<JoinKey> keys) {
        this.leftColumns = left.schema().size();
        this.rightColumns = right.schema().size();
        this.left = needed.get(0, leftColumns);
        this.right = needed.get(leftColumns, leftColumns + rightColumns);
        for (JoinKey key : keys) {
            ExpressionTrees.addColumns(key.left(), this.left);
            ExpressionTrees.addColumns(key.right(), this.right);
        }
    }

    static Pruned join(Join join, BitSet needed) {
        JoinPruning pruning = new JoinPruning(join.left(), join.right(), needed, join.keys());
        Expression condition = join.condition();
        if (condition != null) {
            BitSet used = ExpressionTrees.columns(condition);
            pruning.left.or(used.get(0, pruning.leftColumns));
            pruning.right.or(used.get(pruning.leftColumns, pruning.leftColumns + pruning.rightColumns));
        }
        Pruned left = ColumnPruning.prune(join.left(), pruning.left);
        Pruned right = ColumnPruning.prune(join.right(), pruning.right);
        Join inputs = new Join(
                left.relation(), right.relation(), join.type(), join.build(), keys(join.keys(), left, right), null);
        int[] both = pruning.both(left, right);
        Join pruned =
                condition == null ? inputs : inputs.matching(inputs.keys(), moved(condition, both, inputs.bothSides()));
        return new Pruned(pruned, join.type().leftOnly() ? left.positions() : both);
    }

    static Pruned asOf(AsOfJoin join, BitSet needed) {
        JoinPruning pruning = new JoinPruning(join.left(), join.right(), needed, join.keys());
        AsOfMatch match = join.match();
        ExpressionTrees.addColumns(match.left(), pruning.left);
        ExpressionTrees.addColumns(match.right(), pruning.right);
        Pruned left = ColumnPruning.prune(join.left(), pruning.left);
        Pruned right = ColumnPruning.prune(join.right(), pruning.right);
        AsOfMatch moved = new AsOfMatch(
                left.moved(match.left()),
                right.moved(match.right()),
                match.direction(),
                match.equal(),
                match.tolerance());
        AsOfJoin pruned =
                new AsOfJoin(left.relation(), right.relation(), keys(join.keys(), left, right), moved, join.keepAll());
        return new Pruned(pruned, pruning.both(left, right));
    }

    private static List<JoinKey> keys(List<JoinKey> keys, Pruned left, Pruned right) {
        List<JoinKey> moved = new ArrayList<>();
        keys.forEach(key -> moved.add(new JoinKey(left.moved(key.left()), right.moved(key.right()), key.nullSafe())));
        return moved;
    }

    /// Where each column of both sides is now among those of both smaller sides.
    private int[] both(Pruned left, Pruned right) {
        int[] positions = new int[leftColumns + rightColumns];
        int shift = left.relation().schema().size();
        for (int i = 0; i < positions.length; i++) {
            int there = i < leftColumns ? left.positions()[i] : right.positions()[i - leftColumns];
            positions[i] = there < 0 || i < leftColumns ? there : there + shift;
        }
        return positions;
    }

    private static Expression moved(Expression condition, int[] positions, Schema schema) {
        return ExpressionTrees.rewrite(
                condition,
                node -> node instanceof ColumnRef column
                        ? new ColumnRef(positions[column.index()], schema.field(positions[column.index()]))
                        : node);
    }
}
