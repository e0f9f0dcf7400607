package org.millrace.optimizer.rule;

import org.millrace.plan.relation.Limit;
import org.millrace.plan.relation.Relation;

/// Makes one limit of two.
///
/// ```text
/// Limit 10 after 5     →  Limit 3 after 12
///   Limit 8 after 7         Scan
///     Scan
/// ```
public final class MergeLimits implements Rule {

    @Override
    public Relation apply(Relation plan) {
        return Rewriting.bottomUp(plan, MergeLimits::merge);
    }

    private static Relation merge(Relation relation) {
        if (!(relation instanceof Limit upper) || !(upper.input() instanceof Limit lower)) {
            return relation;
        }
        long left = lower.count() == Long.MAX_VALUE ? Long.MAX_VALUE : Math.max(0, lower.count() - upper.offset());
        long offset = lower.offset() + upper.offset();
        return offset < 0 ? relation : new Limit(lower.input(), offset, Math.min(left, upper.count()));
    }
}
