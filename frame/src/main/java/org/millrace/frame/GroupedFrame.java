package org.millrace.frame;

import java.util.List;
import org.millrace.plan.expr.Expr;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.typing.Plans;

/// Rows that are grouped, waiting to be told what to compute of each group. Starts with [Frame#groupBy(Expr...)].
public final class GroupedFrame {

    private final Session session;
    private final Relation input;
    private final List<Expr> keys;

    GroupedFrame(Session session, Relation input, List<Expr> keys) {
        this.session = session;
        this.input = input;
        this.keys = keys;
    }

    /// One row for each group, in order of first appearance: the keys, then the aggregates. Aggregates may be parts
    /// of larger expressions.
    public Frame agg(Expr... aggregates) {
        return new Frame(session, Plans.aggregate(input, keys, List.of(aggregates)));
    }

    /// The number of rows of each group, as `count`.
    public Frame count() {
        return agg(Expressions.count().as("count"));
    }
}
