package org.millrace.engine.lower;

import org.millrace.engine.operator.Operator;
import org.millrace.errors.QueryException;
import org.millrace.plan.explain.PlanText;
import org.millrace.plan.relation.AsOfJoin;

/// As-of joins.
final class LowerAsOfJoin {

    private LowerAsOfJoin() {}

    static Operator lower(AsOfJoin join) {
        throw new QueryException("This backend cannot run '" + PlanText.line(join) + "'.");
    }
}
