package org.millrace.plan.expr;

import java.util.List;

/// The label of the interval that a number falls into: see [org.millrace.plan.expression.Cut].
///
/// @param input        a number
/// @param edges        ascending borders, one more than labels
/// @param labels       the names of the intervals
/// @param closedRight  whether intervals contain their upper edge and not their lower one
/// @param includeOuter whether the outermost edge on the open side belongs to its interval as well
public record CutExpr(Expr input, List<Double> edges, List<String> labels, boolean closedRight, boolean includeOuter)
        implements Expr {

    /// Copies the lists.
    public CutExpr {
        edges = List.copyOf(edges);
        labels = List.copyOf(labels);
    }

    @Override
    public String toString() {
        return "cut(" + input + ", " + edges + ", " + labels + ")";
    }
}
