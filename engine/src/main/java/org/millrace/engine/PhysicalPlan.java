package org.millrace.engine;

import java.util.ArrayList;
import java.util.List;
import org.millrace.engine.operator.Operator;
import org.millrace.plan.report.PlannedOperator;
import org.millrace.plan.report.Prediction;

/// A physical plan as a list, from the last operator up to the sources.
final class PhysicalPlan {

    private PhysicalPlan() {}

    static List<PlannedOperator> of(Operator root) {
        List<PlannedOperator> plan = new ArrayList<>();
        add(root, 0, plan);
        return plan;
    }

    private static void add(Operator operator, int depth, List<PlannedOperator> plan) {
        int pieces = operator.knownPieces().orElse(-1);
        plan.add(new PlannedOperator(depth, operator.label(), operator.holding(), pieces, Prediction.UNKNOWN));
        operator.inputs().forEach(input -> add(input, depth + 1, plan));
    }
}
