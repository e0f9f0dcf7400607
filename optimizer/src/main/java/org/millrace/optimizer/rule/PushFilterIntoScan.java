package org.millrace.optimizer.rule;

import java.util.List;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.ExpressionTrees;
import org.millrace.plan.expression.UserCall;
import org.millrace.plan.relation.Filter;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Scan;
import org.millrace.vectors.Schema;

/// Lets the source filter: it can skip what its statistics exclude and decode other columns for the rows that stay.
///
/// ```text
/// Filter (price > 5)          →  Scan: category, price; where (price > 5)
///   Scan: category, price
/// ```
///
/// Not where the scan has a limit, which comes first, nor a condition that is not deterministic.
public final class PushFilterIntoScan implements Rule {

    @Override
    public Relation apply(Relation plan) {
        return Rewriting.bottomUp(plan, PushFilterIntoScan::push);
    }

    private static Relation push(Relation relation) {
        if (!(relation instanceof Filter filter)
                || !(filter.input() instanceof Scan scan)
                || scan.limit().isPresent()
                || !UserCall.deterministic(filter.condition())) {
            return relation;
        }
        Schema table = scan.table().schema();
        Expression condition = ExpressionTrees.rewrite(filter.condition(), node -> {
            if (node instanceof ColumnRef column) {
                int index = scan.columns().get(column.index());
                return new ColumnRef(index, table.field(index));
            }
            return node;
        });
        Expression first = scan.filter();
        Expression both = first == null ? condition : ExpressionTrees.conjunction(List.of(first, condition));
        return new Scan(scan.table(), scan.columns(), both, scan.limit());
    }
}
