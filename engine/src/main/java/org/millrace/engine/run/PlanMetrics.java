package org.millrace.engine.run;

import java.util.ArrayList;
import java.util.List;
import org.millrace.plan.report.Holding;
import org.millrace.plan.report.OperatorFigures;
import org.millrace.plan.report.PlannedOperator;
import org.millrace.plan.report.Prediction;

/// The metrics of all operators of a query, in the order of its plan. Operators get theirs when they are opened, by
/// name and depth; those that have not been opened show that they did nothing. Thread-safe.
final class PlanMetrics {

    // Guarded by itself: all operators in the order of the plan, and those that were opened.
    private final List<OperatorMetrics> operators = new ArrayList<>();
    private final List<OperatorMetrics> opened = new ArrayList<>();

    PlanMetrics(List<PlannedOperator> plan) {
        for (PlannedOperator planned : plan) {
            operators.add(new OperatorMetrics(planned, operators.size()));
        }
    }

    /// The metrics of an operator that is being opened. One that is not in the plan, such as a part of another one, is
    /// put below what was opened last.
    OperatorMetrics open(String name, int depth) {
        synchronized (operators) {
            for (OperatorMetrics known : operators) {
                PlannedOperator plan = known.plan();
                if (plan.depth() == depth && plan.name().equals(name) && !opened.contains(known)) {
                    opened.add(known);
                    return known;
                }
            }
            PlannedOperator part = new PlannedOperator(depth, name, Holding.STREAMS, -1, Prediction.UNKNOWN);
            OperatorMetrics added = new OperatorMetrics(part, operators.size());
            operators.add(opened.isEmpty() ? 0 : operators.indexOf(opened.getLast()) + 1, added);
            opened.add(added);
            return added;
        }
    }

    /// What each operator did so far.
    List<OperatorFigures> figures() {
        synchronized (operators) {
            return operators.stream().map(OperatorMetrics::snapshot).toList();
        }
    }

    /// The bytes in temporary files.
    long spilled() {
        synchronized (operators) {
            return operators.stream().mapToLong(OperatorMetrics::spilledBytes).sum();
        }
    }
}
