package org.millrace.engine.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.bound.BoundKeys;
import org.millrace.engine.operator.Limiting;
import org.millrace.engine.operator.Operator;
import org.millrace.engine.sort.SortColumn;
import org.millrace.engine.sort.TopK;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.UserCall;
import org.millrace.plan.relation.Filter;
import org.millrace.plan.relation.Limit;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Scan;
import org.millrace.plan.relation.Sort;

/// Limits; on top of a sort a top-k, which tells a scan below it which values of the first keys are still wanted.
final class LowerLimit {

    private LowerLimit() {}

    static Operator lower(Limit limit) {
        if (!(limit.input() instanceof Sort sort)) {
            return new Limiting(Lowering.lower(limit.input()), limit.offset(), limit.count());
        }
        List<SortColumn> keys = LowerSort.columns(sort.keys());
        BoundKeys bound = TopK.fits(limit.offset(), limit.count()) ? bound(sort, keys) : null;
        Operator input =
                bound == null ? Lowering.lower(sort.input()) : LowerBounded.lower(sort.input(), route(sort, bound));
        return TopK.of(input, keys, limit.offset(), limit.count(), bound);
    }

    /// The first keys, as far as they are columns of one table; null where the first is none.
    private static @Nullable BoundKeys bound(Sort sort, List<SortColumn> keys) {
        List<BoundKeys.Key> found = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            OptionalInt column = tableColumn(sort.input(), sort.keys().get(i).expression());
            if (column.isEmpty()) {
                break;
            }
            found.add(new BoundKeys.Key(column.getAsInt(), keys.get(i).order()));
        }
        return found.isEmpty() ? null : new BoundKeys(found);
    }

    private static List<BoundRoute> route(Sort sort, BoundKeys bound) {
        ColumnRef first = (ColumnRef) sort.keys().getFirst().expression();
        return List.of(new BoundRoute(first.index(), UserCall::deterministic, (_, _) -> bound));
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
}
