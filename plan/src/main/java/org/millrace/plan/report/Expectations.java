package org.millrace.plan.report;

import java.util.ArrayList;
import java.util.List;

/// Puts what operators were expected to need beside what they did.
public final class Expectations {

    private Expectations() {}

    /// The figures with the predictions of the same operators; those that are in no plan stay without.
    public static List<OperatorFigures> join(List<OperatorFigures> operators, List<PlannedOperator> plan) {
        List<PlannedOperator> left = new ArrayList<>(plan);
        List<OperatorFigures> joined = new ArrayList<>();
        for (OperatorFigures operator : operators) {
            joined.add(operator);
            for (PlannedOperator planned : left) {
                if (planned.depth() == operator.depth() && planned.name().equals(operator.name())) {
                    joined.set(joined.size() - 1, operator.predicted(planned.prediction()));
                    left.remove(planned);
                    break;
                }
            }
        }
        return joined;
    }
}
