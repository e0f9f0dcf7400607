package org.millrace.engine.predict;

import java.util.List;
import java.util.Map;
import org.millrace.engine.operator.Limiting;
import org.millrace.engine.operator.Numbering;
import org.millrace.engine.operator.Operator;
import org.millrace.engine.operator.Projecting;
import org.millrace.engine.sort.Sorting;
import org.millrace.plan.estimate.Estimates;
import org.millrace.plan.estimate.RelationEstimate;
import org.millrace.plan.relation.Aggregate;
import org.millrace.plan.relation.Distinct;
import org.millrace.plan.relation.Join;
import org.millrace.plan.relation.JoinSide;
import org.millrace.plan.relation.Limit;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Sample;
import org.millrace.plan.relation.Sort;

/// Finds for each operator the relation that it gives, and with it an estimate. Lowering keeps the shape of the plan,
/// apart from what is named here; where the two do not fit, there is no estimate.
final class OperatorEstimates {

    private OperatorEstimates() {}

    static void match(Operator operator, Relation relation, Map<Operator, RelationEstimate> estimates) {
        estimates.put(operator, Estimates.of(relation));
        boolean groups = relation instanceof Distinct || relation instanceof Aggregate;
        if (groups && operator instanceof Projecting projecting) {
            match(projecting.input(), relation, estimates);
            return;
        }
        if (relation instanceof Sample && !(operator instanceof Numbering)) {
            match(operator.inputs().getFirst(), relation, estimates);
            return;
        }
        // A window sorts its input where that is not in order.
        if (operator instanceof Sorting sorting && sorting.count() == Long.MAX_VALUE && !(relation instanceof Sort)) {
            match(sorting.input(), relation, estimates);
            return;
        }
        List<Relation> inputs = inputs(operator, relation);
        if (inputs.size() == operator.inputs().size()) {
            for (int i = 0; i < inputs.size(); i++) {
                match(operator.inputs().get(i), inputs.get(i), estimates);
            }
        }
    }

    private static List<Relation> inputs(Operator operator, Relation relation) {
        boolean oneForBoth = !(operator instanceof Limiting);
        if (relation instanceof Limit(Sort(Relation input, var _), long _, long _) && oneForBoth) {
            return List.of(input);
        }
        // A join's operator has the side that streams first.
        return relation instanceof Join join && join.build() == JoinSide.LEFT
                ? List.of(join.right(), join.left())
                : relation.inputs();
    }
}
