package org.millrace.engine.lower;

import java.util.List;
import org.millrace.engine.expression.Evaluators;
import org.millrace.engine.operator.Operator;
import org.millrace.engine.sort.SortColumn;
import org.millrace.engine.sort.Sorting;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.relation.Sort;
import org.millrace.plan.relation.SortKey;

/// Sorts of all rows.
final class LowerSort {

    private static final int COMPUTED = -1;

    private LowerSort() {}

    static Operator lower(Sort sort) {
        return new Sorting(Lowering.lower(sort.input()), columns(sort.keys()));
    }

    static List<SortColumn> columns(List<SortKey> keys) {
        return keys.stream()
                .map(key -> SortColumn.of(
                        Evaluators.compile(NestedKeys.flat(key.expression())),
                        key.expression() instanceof ColumnRef column
                                        && !column.type().nested()
                                ? column.index()
                                : COMPUTED,
                        key.descending(),
                        key.nullsFirst()))
                .toList();
    }
}
