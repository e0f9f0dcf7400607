package org.millrace.optimizer.rule;

import java.util.BitSet;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.ExpressionTrees;
import org.millrace.plan.expression.UserCall;
import org.millrace.plan.relation.Filter;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.RelationExpressions;
import org.millrace.plan.relation.Window;

/// Leaves out whole partitions before they are sorted, by the parts of a condition that are the same for all rows of a
/// partition.
///
/// ```text
/// Filter ((category = 'Food') AND (n < 10))         →  Filter (n < 10)
///   Window row_number() AS n partition by category       Window row_number() AS n partition by category
///     Scan                                                 Filter (category = 'Food')
///                                                            Scan
/// ```
public final class PushFilterThroughWindow implements Rule {

    @Override
    public Relation apply(Relation plan) {
        return Rewriting.topDown(plan, PushFilterThroughWindow::push);
    }

    private static Relation push(Relation relation) {
        if (!(relation instanceof Filter filter) || !(filter.input() instanceof Window window)) {
            return relation;
        }
        if (!RelationExpressions.of(window).stream().allMatch(UserCall::deterministic)) {
            return relation;
        }
        BitSet keys = new BitSet();
        for (Expression key : window.partition()) {
            if (key instanceof ColumnRef column) {
                keys.set(column.index());
            }
        }
        ConjunctSplit split = ConjunctSplit.of(filter.condition(), part -> sameInPartition(part, keys));
        return split.isStuck()
                ? relation
                : split.filterAbove(new Window(
                        new Filter(window.input(), ExpressionTrees.conjunction(split.moving())),
                        window.partition(),
                        window.order(),
                        window.calls()));
    }

    private static boolean sameInPartition(Expression part, BitSet keys) {
        BitSet read = ExpressionTrees.columns(part);
        read.andNot(keys);
        return read.isEmpty()
                && !ExpressionTrees.columns(part).isEmpty()
                && Zeros.alike(part)
                && UserCall.deterministic(part);
    }
}
