package org.millrace.optimizer.rule;

import org.millrace.plan.estimate.Estimates;
import org.millrace.plan.relation.Join;
import org.millrace.plan.relation.JoinSide;
import org.millrace.plan.relation.Relation;

/// Holds the side of an outer join that is expected to have far fewer rows.
///
/// ```text
/// Left join on c = o; holds the right side     →  Left join on c = o; holds the left side
///   Scan customers: c                               Scan customers: c
///   Scan orders: o                                  Scan orders: o
/// ```
///
/// [OrderJoins] does the same for the other joins. Rows may come in another order.
public final class HoldSmallerSide implements Rule {

    /// The held side must be so many times larger: estimates are not better than that.
    private static final double FAR_LARGER = 2;

    @Override
    public Relation apply(Relation plan) {
        return Rewriting.bottomUp(plan, relation -> relation instanceof Join join ? held(join) : relation);
    }

    private static Relation held(Join join) {
        if (!join.type().keepsLeft() && !join.type().keepsRight()) {
            return join;
        }
        boolean holdsLeft = join.build() == JoinSide.LEFT;
        double held = Estimates.of(holdsLeft ? join.left() : join.right()).rows();
        double streamed = Estimates.of(holdsLeft ? join.right() : join.left()).rows();
        return held > FAR_LARGER * streamed
                ? new Join(
                        join.left(),
                        join.right(),
                        join.type(),
                        holdsLeft ? JoinSide.RIGHT : JoinSide.LEFT,
                        join.keys(),
                        join.condition())
                : join;
    }
}
