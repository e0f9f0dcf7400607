package org.millrace.engine.lower;

import org.millrace.engine.operator.Operator;
import org.millrace.errors.QueryException;
import org.millrace.plan.relation.Sort;

/// Sorts.
final class LowerSort {

    private LowerSort() {}

    static Operator lower(Sort sort) {
        throw new QueryException("Sorting by " + sort.keys() + " is not possible yet.");
    }
}
