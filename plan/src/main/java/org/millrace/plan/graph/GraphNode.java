package org.millrace.plan.graph;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.report.FigureTable;
import org.millrace.plan.report.OperatorFigures;
import org.millrace.plan.report.PlannedOperator;
import org.millrace.plan.report.Prediction;
import org.millrace.plan.report.Quantities;
import org.millrace.plan.report.ScanFigures;

/// An operator of the task graph.
///
/// @param number  its position in the plan
/// @param plan    the operator
/// @param figures what it did; null where it has not run
/// @param lanes   the lanes in which it reads its input before it gives rows; null where it reads while it gives
/// @param pieces  the pieces of its rows
/// @param inputs  the numbers of what it reads from
/// @param share   its part of the work of all operators, 0 to 1
record GraphNode(
        int number,
        PlannedOperator plan,
        @Nullable OperatorFigures figures,
        @Nullable Strip lanes,
        Strip pieces,
        List<Integer> inputs,
        double share) {

    /// Where rows come in.
    Strip entry() {
        return lanes == null ? pieces : lanes;
    }

    /// What it did or is expected to do, in a few lines of words.
    List<String> facts() {
        return figures == null ? expected(plan.prediction()) : did(figures);
    }

    private static List<String> did(OperatorFigures figures) {
        List<String> parts = new ArrayList<>();
        parts.add(Quantities.count(figures.rows()) + (figures.rows() == 1 ? " row" : " rows"));
        parts.add(Quantities.time(figures.time().work()) + " work");
        parts.add(Quantities.time(figures.time().processor()) + " cpu");
        if (figures.time().waited() > 0) {
            parts.add(Quantities.time(figures.time().waited()) + " waiting");
        }
        if (figures.space().peak() > 0) {
            parts.add(Quantities.bytes(figures.space().peak()) + " held");
        }
        if (figures.space().spilled() > 0) {
            parts.add(Quantities.bytes(figures.space().spilled()) + " spilled");
        }
        List<String> lines = new ArrayList<>(List.of(String.join(" · ", parts)));
        ScanFigures scan = figures.scan();
        if (scan != null) {
            lines.add(FigureTable.scanned(scan, figures.rows()));
        }
        return lines;
    }

    private static List<String> expected(Prediction prediction) {
        List<String> parts = new ArrayList<>();
        parts.add("expected: " + Quantities.about(prediction.rows()) + " rows");
        if (prediction.memory() > 0) {
            parts.add("~" + Quantities.bytes(prediction.memory()) + " held");
        }
        if (prediction.spill() > 0) {
            parts.add("~" + Quantities.bytes(prediction.spill()) + " spilled");
        }
        return List.of(String.join(" · ", parts));
    }
}
