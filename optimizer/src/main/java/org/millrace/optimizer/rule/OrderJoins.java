package org.millrace.optimizer.rule;

import org.millrace.optimizer.join.JoinOrdering;
import org.millrace.plan.expression.UserCall;
import org.millrace.plan.relation.Relation;

/// Joins in the order that costs least by estimates, and holds the smaller side of each join.
///
/// ```text
/// Inner join on c = n                →  Project o, c, n
///   Inner join on o = c                   Inner join on o = c; holds the right side
///     Scan orders: o                        Scan orders: o
///     Scan customers: c                     Inner join on c = n; holds the right side
///   Scan nation: n; where n = 7               Scan customers: c
///                                             Scan nation: n; where n = 7
/// ```
///
/// Inner and cross joins change places, and semi and anti joins go as far down as is cheapest. Small inputs stay as
/// they are written. Rows may come in another order.
public final class OrderJoins implements Rule {

    private final JoinOrdering ordering = new JoinOrdering(UserCall::deterministic, Failure::possible);

    @Override
    public Relation apply(Relation plan) {
        return ordering.order(plan);
    }
}
