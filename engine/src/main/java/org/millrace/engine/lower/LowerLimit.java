package org.millrace.engine.lower;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.operator.BoundColumn;
import org.millrace.engine.operator.Limiting;
import org.millrace.engine.operator.Operator;
import org.millrace.engine.sort.SortColumn;
import org.millrace.engine.sort.TopK;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.relation.Filter;
import org.millrace.plan.relation.Limit;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Scan;
import org.millrace.plan.relation.Sort;

/// Limits; on top of a sort a top-k, which tells a scan below it which values of the first key are still wanted.
final class LowerLimit {

    private LowerLimit() {}

    static Operator lower(Limit limit) {
        if (!(limit.input() instanceof Sort sort)) {
            return new Limiting(Lowering.lower(limit.input()), limit.offset(), limit.count());
        }
        List<SortColumn> keys = LowerSort.columns(sort.keys());
        BoundColumn bound = keys.isEmpty() || !TopK.fits(limit.offset(), limit.count())
                ? null
                : bound(sort.input(), sort.keys().getFirst().expression(), keys.getFirst());
        Operator input = bound == null ? Lowering.lower(sort.input()) : lowerBounded(sort.input(), bound);
        return TopK.of(input, keys, limit.offset(), limit.count(), bound);
    }

    private static @Nullable BoundColumn bound(Relation input, Expression key, SortColumn column) {
        OptionalInt found = tableColumn(input, key);
        return found.isPresent() ? new BoundColumn(found.getAsInt(), column.order()) : null;
    }

    /// The position of the table's column that a key is, where only filters and projections lie between.
    private static OptionalInt tableColumn(Relation relation, Expression key) {
        if (!(key instanceof ColumnRef column)) {
            return OptionalInt.empty();
        }
        return switch (relation) {
            case Scan scan
            when scan.limit().isEmpty() -> OptionalInt.of(scan.columns().get(column.index()));
            case Filter filter -> tableColumn(filter.input(), key);
            case Project project ->
                tableColumn(
                        project.input(), project.columns().get(column.index()).expression());
            default -> OptionalInt.empty();
        };
    }

    private static Operator lowerBounded(Relation relation, BoundColumn bound) {
        return switch (relation) {
            case Scan scan -> LowerScan.lower(scan).boundBy(bound);
            case Filter filter -> Lowering.filtering(filter, lowerBounded(filter.input(), bound));
            case Project project -> Lowering.projecting(project, lowerBounded(project.input(), bound));
            default -> Lowering.lower(relation);
        };
    }
}
