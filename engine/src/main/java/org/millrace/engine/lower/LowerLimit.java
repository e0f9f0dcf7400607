package org.millrace.engine.lower;

import org.millrace.engine.operator.Limiting;
import org.millrace.engine.operator.Operator;
import org.millrace.plan.relation.Limit;

/// Limits.
final class LowerLimit {

    private LowerLimit() {}

    static Operator lower(Limit limit) {
        return new Limiting(Lowering.lower(limit.input()), limit.offset(), limit.count());
    }
}
