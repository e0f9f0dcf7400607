package org.millrace.optimizer.rule;

import org.millrace.plan.relation.Limit;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Union;
import org.millrace.plan.relation.Values;
import org.millrace.vectors.Batch;

/// Asks no input of a union for more rows than all of them together are to give.
///
/// ```text
/// Limit 10 after 5   →  Limit 10 after 5
///   Union                 Union
///     Scan x                Limit 15
///     Scan y                  Scan x
///                           Limit 15
///                             Scan y
/// ```
public final class PushLimitIntoUnion implements Rule {

    @Override
    public Relation apply(Relation plan) {
        return Rewriting.topDown(plan, PushLimitIntoUnion::push);
    }

    private static Relation push(Relation relation) {
        if (!(relation instanceof Limit limit) || !(limit.input() instanceof Union union)) {
            return relation;
        }
        long most = limit.offset() + limit.count();
        if (most < 0 || limit.count() == Long.MAX_VALUE) {
            return relation;
        }
        return new Limit(
                new Union(union.inputs().stream()
                        .map(input -> limited(input, most))
                        .toList()),
                limit.offset(),
                limit.count());
    }

    /// Once limited, an input is not limited again: the limit may by then have moved below a projection.
    private static Relation limited(Relation input, long most) {
        return givesAtMost(input, most) ? input : new Limit(input, 0, most);
    }

    private static boolean givesAtMost(Relation relation, long most) {
        return switch (relation) {
            case Limit limit -> limit.count() <= most;
            case Project project -> givesAtMost(project.input(), most);
            case Values values ->
                values.batches().stream().mapToLong(Batch::rows).sum() <= most;
            default -> false;
        };
    }
}
