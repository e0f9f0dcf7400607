package org.millrace.engine.lower;

import java.util.List;
import org.millrace.engine.expression.Evaluators;
import org.millrace.engine.operator.Operator;
import org.millrace.engine.sort.SortColumn;
import org.millrace.engine.sort.Sorting;
import org.millrace.engine.window.Windowing;
import org.millrace.plan.relation.Filter;
import org.millrace.plan.relation.Limit;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Sample;
import org.millrace.plan.relation.Shared;
import org.millrace.plan.relation.Sort;
import org.millrace.plan.relation.SortKey;
import org.millrace.plan.relation.Unnest;
import org.millrace.plan.relation.Window;

/// Windows: over a sort by the partition's keys and the order keys, unless the rows are in that order already.
final class LowerWindow {

    private LowerWindow() {}

    static Operator lower(Window window) {
        List<SortKey> keys = window.sortKeys();
        Operator input = Lowering.lower(window.input());
        Operator sorted = startsWith(order(window.input()), keys) ? input : new Sorting(input, LowerSort.columns(keys));
        List<SortColumn> partition = LowerSort.columns(window.partition().stream()
                .map(key -> new SortKey(key, false, false))
                .toList());
        return Windowing.of(sorted, window, partition, LowerSort.columns(window.order()), Evaluators::compile);
    }

    /// What rows are ordered by as far as it is known. Sorting them stably by the first of these keys would not move
    /// them.
    private static List<SortKey> order(Relation relation) {
        return switch (relation) {
            case Sort sort -> sort.keys();
            case Window window -> window.sortKeys();
            case Filter filter -> order(filter.input());
            case Limit limit -> order(limit.input());
            case Sample sample -> order(sample.input());
            case Shared shared -> order(shared.input());
            case Unnest unnest -> order(unnest.input());
            default -> List.of();
        };
    }

    private static boolean startsWith(List<SortKey> known, List<SortKey> wanted) {
        return known.size() >= wanted.size() && known.subList(0, wanted.size()).equals(wanted);
    }
}
