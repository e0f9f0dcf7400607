package org.millrace.optimizer.rule;

import java.util.OptionalLong;
import org.millrace.plan.relation.Limit;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Scan;

/// Tells the source after how many rows nobody will ask for more.
///
/// ```text
/// Limit 10 after 5   →  Limit 10 after 5
///   Scan                  Scan; first 15
/// ```
public final class PushLimitIntoScan implements Rule {

    @Override
    public Relation apply(Relation plan) {
        return Rewriting.bottomUp(plan, PushLimitIntoScan::push);
    }

    private static Relation push(Relation relation) {
        if (!(relation instanceof Limit limit) || !(limit.input() instanceof Scan scan)) {
            return relation;
        }
        long most = limit.offset() + limit.count();
        if (most < 0 || limit.count() == Long.MAX_VALUE || scan.limit().orElse(Long.MAX_VALUE) <= most) {
            return relation;
        }
        Scan limited = new Scan(scan.table(), scan.columns(), scan.filter(), OptionalLong.of(most));
        return new Limit(limited, limit.offset(), limit.count());
    }
}
