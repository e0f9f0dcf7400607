package org.millrace.engine.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.report.Division;
import org.millrace.plan.report.Holding;
import org.millrace.plan.report.OperatorFigures;
import org.millrace.plan.report.PlannedOperator;
import org.millrace.plan.report.Prediction;

/// The metrics of all operators of a query, in the order of its plan. Operators get theirs when they are opened, by
/// name and depth; those that have not been opened show that they did nothing. Thread-safe.
final class PlanMetrics {

    // Guarded by itself: all operators in the order of the plan.
    private final List<OperatorMetrics> operators = new ArrayList<>();

    // Guarded by operators: those that were not opened, by name and depth, and the one that was opened last.
    private final Map<Key, Deque<OperatorMetrics>> waiting = new HashMap<>();
    private @Nullable OperatorMetrics last;

    PlanMetrics(List<PlannedOperator> plan) {
        for (PlannedOperator planned : plan) {
            OperatorMetrics metrics = new OperatorMetrics(planned, operators.size());
            operators.add(metrics);
            Key key = new Key(planned.name(), planned.depth());
            waiting.computeIfAbsent(key, _ -> new ArrayDeque<>()).add(metrics);
        }
    }

    /// What an operator is found by when it is opened.
    private record Key(String name, int depth) {}

    /// The metrics of an operator that is being opened. One that is not in the plan, such as a part of another one, is
    /// put below what was opened last.
    OperatorMetrics open(String name, int depth) {
        synchronized (operators) {
            Deque<OperatorMetrics> known = waiting.get(new Key(name, depth));
            OperatorMetrics opened = known == null || known.isEmpty() ? part(name, depth) : known.remove();
            last = opened;
            return opened;
        }
    }

    /// The metrics of the first operator of the plan with a name. One that is not in the plan is put at `depth`.
    OperatorMetrics first(String name, int depth) {
        synchronized (operators) {
            return operators.stream()
                    .filter(metrics -> metrics.plan().name().equals(name))
                    .findFirst()
                    .orElseGet(() -> part(name, depth));
        }
    }

    private OperatorMetrics part(String name, int depth) {
        PlannedOperator part =
                new PlannedOperator(depth, name, Holding.STREAMS, new Division(0, -1), Prediction.UNKNOWN);
        OperatorMetrics added = new OperatorMetrics(part, operators.size());
        operators.add(last == null ? 0 : operators.indexOf(last) + 1, added);
        return added;
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
