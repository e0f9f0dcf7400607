package org.millrace.optimizer.share;

import java.util.OptionalLong;
import org.millrace.plan.estimate.Estimates;
import org.millrace.plan.relation.Join;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Scan;

/// Whether it pays to keep rows instead of computing them again.
final class Savings {

    /// Rows of a scan pass through at no cost but their own: they are kept where a filter leaves next to nothing.
    private static final double FEW = 50;

    /// What it takes to keep a row that would have passed through, in rows to compute.
    private static final double KEEPING = 4;

    private Savings() {}

    /// Whether rows that are read `places` times should be kept.
    static boolean in(Relation relation, int places) {
        double rows = Estimates.of(relation).rows();
        return switch (relation) {
            case Scan scan -> rows * FEW <= tableRows(scan);
            case Join _ -> rows * KEEPING <= work(relation) * (places - 1);
            // All others hold what they give in any case.
            default -> true;
        };
    }

    private static double tableRows(Scan scan) {
        return Estimates.of(new Scan(scan.table(), scan.columns(), null, OptionalLong.empty()))
                .rows();
    }

    /// How many rows all relations of a part read.
    private static double work(Relation relation) {
        double work = relation instanceof Scan scan ? tableRows(scan) : 0;
        for (Relation input : relation.inputs()) {
            work += Estimates.of(input).rows() + work(input);
        }
        return work;
    }
}
