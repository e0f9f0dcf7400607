package org.millrace.engine.predict;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.millrace.engine.operator.Operator;
import org.millrace.engine.run.Lanes;
import org.millrace.engine.share.Sharing;
import org.millrace.plan.estimate.RelationEstimate;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.report.Division;
import org.millrace.plan.report.Holding;
import org.millrace.plan.report.PlannedOperator;
import org.millrace.plan.report.Prediction;

/// A physical plan as a list, from the last operator up to the sources.
public final class PhysicalPlan {

    private final Map<Operator, RelationEstimate> estimates;
    private final Budget budget;
    private final List<PlannedOperator> plan = new ArrayList<>();

    /// What is shared and has been listed with its inputs.
    private final Set<Integer> listed = new HashSet<>();

    private PhysicalPlan(Map<Operator, RelationEstimate> estimates, Budget budget) {
        this.estimates = estimates;
        this.budget = budget;
    }

    /// What the operators share.
    ///
    /// @param bytes   what they may hold together
    /// @param threads the number of workers
    public record Budget(long bytes, int threads) {}

    /// The operators without predictions.
    public static List<PlannedOperator> of(Operator root) {
        PhysicalPlan plan = new PhysicalPlan(new IdentityHashMap<>(), new Budget(0, 1));
        plan.add(root, 0, 1);
        return plan.plan;
    }

    /// The operators with what they are expected to need.
    ///
    /// @param relation the optimized relation that the operators were chosen for
    public static List<PlannedOperator> predicted(Operator root, Relation relation, Budget budget) {
        Map<Operator, RelationEstimate> estimates = new IdentityHashMap<>();
        OperatorEstimates.match(root, relation, estimates);
        PhysicalPlan plan = new PhysicalPlan(estimates, budget);
        plan.add(root, 0, Math.max(1, holding(root, new HashSet<>())));
        return plan.plan;
    }

    /// How many operators hold rows, among whom the budget is divided.
    private static int holding(Operator operator, Set<Integer> counted) {
        if (operator instanceof Sharing sharing && !counted.add(sharing.number())) {
            return 0;
        }
        int own = operator.blocking() && operator.holding() != Holding.WRITES ? 1 : 0;
        return own
                + operator.inputs().stream()
                        .mapToInt(input -> holding(input, counted))
                        .sum();
    }

    private void add(Operator operator, int depth, int sharers) {
        if (operator instanceof Sharing sharing && !listed.add(sharing.number())) {
            plan.add(again(sharing, depth));
            return;
        }
        Prediction prediction = prediction(operator, sharers);
        plan.add(new PlannedOperator(depth, operator.label(), operator.holding(), cut(operator), prediction));
        operator.inputs().forEach(input -> add(input, depth + 1, sharers));
    }

    /// Another place that reads what is listed already: rows pass through.
    private PlannedOperator again(Sharing sharing, int depth) {
        RelationEstimate own = estimates.get(sharing);
        Prediction prediction = own == null ? Prediction.UNKNOWN : new Prediction(own.wholeRows(), 0, 0);
        Division cut = new Division(0, sharing.knownPieces().orElse(-1));
        return new PlannedOperator(depth, sharing.label(), Holding.STREAMS, cut, prediction);
    }

    private static Division cut(Operator operator) {
        int pieces = operator.knownPieces().orElse(-1);
        if (!operator.blocking()) {
            return new Division(0, pieces);
        }
        OptionalInt read = operator.inputs().getLast().knownPieces();
        boolean known = read.isPresent() && operator.holding() != Holding.WRITES;
        return new Division(known ? Lanes.forMerging(read.getAsInt()).count() : -1, pieces);
    }

    private Prediction prediction(Operator operator, int sharers) {
        RelationEstimate own = estimates.get(operator);
        if (own == null) {
            return Prediction.UNKNOWN;
        }
        List<RelationEstimate> inputs = new ArrayList<>();
        for (Operator input : operator.inputs()) {
            RelationEstimate estimate = estimates.get(input);
            if (estimate == null) {
                return new Prediction(own.wholeRows(), -1, -1);
            }
            inputs.add(estimate);
        }
        long needs = Math.round(operator.needs(own, inputs, budget.threads()));
        boolean buffers = operator.holding() == Holding.WRITES;
        long share = buffers ? budget.bytes() / 4 : budget.bytes() / sharers;
        boolean fits = needs <= share;
        return new Prediction(own.wholeRows(), fits ? needs : share, fits || buffers ? 0 : needs);
    }
}
