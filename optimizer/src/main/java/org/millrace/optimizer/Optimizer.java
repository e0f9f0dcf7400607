package org.millrace.optimizer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.millrace.errors.Cancellation;
import org.millrace.errors.DefectException;
import org.millrace.errors.QueryException;
import org.millrace.optimizer.rule.Rule;
import org.millrace.plan.ConstantFolder;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.typing.PlanChecks;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Field;
import org.millrace.vectors.Schema;

/// Applies the rules of [RuleList] in their order, again and again until none finds anything to do, and then those
/// that come last. After each rule that changed the plan its invariants are checked. Immutable and thread-safe.
public final class Optimizer {

    /// Rules that undo each other would run for ever: a plan that is still changing then is good enough to run.
    private static final int MAX_ROUNDS = 12;

    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Map<String, Rule> last = new LinkedHashMap<>();

    /// An optimizer that computes constants with `folder`.
    public Optimizer(ConstantFolder folder) {
        this(RuleList.all(folder), RuleList.last());
    }

    Optimizer(List<Rule> rules, List<Rule> last) {
        rules.forEach(rule -> this.rules.put(rule.name(), rule));
        last.forEach(rule -> this.last.put(rule.name(), rule));
    }

    /// The names of all rules in their order.
    public List<String> ruleNames() {
        List<String> names = new ArrayList<>(rules.keySet());
        names.addAll(last.keySet());
        return List.copyOf(names);
    }

    /// The optimized plan, and what each rule did for it. Names in `disabled` that no rule has are a
    /// [QueryException].
    public Optimized optimize(Relation plan, Set<String> disabled) {
        requireKnown(disabled);
        PlanChecks.check(plan);
        Map<String, RuleWork> work = new LinkedHashMap<>();
        Relation current = plan;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Relation before = current;
            current = apply(rules, disabled, current, work);
            if (current.equals(before)) {
                break;
            }
        }
        current = apply(last, disabled, current, work);
        return new Optimized(current, new ArrayList<>(work.values()));
    }

    private static Relation apply(
            Map<String, Rule> rules, Set<String> disabled, Relation plan, Map<String, RuleWork> work) {
        Relation current = plan;
        for (Map.Entry<String, Rule> rule : rules.entrySet()) {
            if (!disabled.contains(rule.getKey())) {
                current = apply(rule.getKey(), rule.getValue(), current, work);
            }
        }
        return current;
    }

    private static Relation apply(String name, Rule rule, Relation plan, Map<String, RuleWork> work) {
        Cancellation.checkpoint();
        long start = System.nanoTime();
        Relation changed = rule.apply(plan);
        boolean fired = !changed.equals(plan);
        long nanos = System.nanoTime() - start;
        work.merge(name, new RuleWork(name, fired ? 1 : 0, nanos), RuleWork::plus);
        if (fired) {
            check(name, plan, changed);
        }
        return changed;
    }

    private static void check(String name, Relation plan, Relation changed) {
        try {
            PlanChecks.check(changed);
        } catch (DefectException e) {
            throw new DefectException("The rule " + name + " broke the plan. " + e.getMessage(), e);
        }
        if (!types(plan.schema()).equals(types(changed.schema()))
                || !plan.schema().names().equals(changed.schema().names())) {
            throw new DefectException("The rule " + name + " changed the columns of the result from " + plan.schema()
                    + " to " + changed.schema() + ".");
        }
    }

    private static List<DataType> types(Schema schema) {
        return schema.fields().stream().map(Field::type).toList();
    }

    private void requireKnown(Set<String> disabled) {
        Set<String> unknown = new TreeSet<>(disabled);
        unknown.removeAll(ruleNames());
        if (!unknown.isEmpty()) {
            throw new QueryException(
                    "There are no optimizer rules " + unknown + "; there are " + String.join(", ", ruleNames()) + ".");
        }
    }

    /// An optimized plan.
    ///
    /// @param plan the plan
    /// @param work what each rule did, in order of the rules
    public record Optimized(Relation plan, List<RuleWork> work) {

        /// Copies the list.
        public Optimized {
            work = List.copyOf(work);
        }
    }

    /// What one rule did.
    ///
    /// @param rule  its name
    /// @param fired how often it changed the plan
    /// @param nanos nanoseconds that it took
    public record RuleWork(String rule, int fired, long nanos) {

        RuleWork plus(RuleWork other) {
            return new RuleWork(rule, fired + other.fired, nanos + other.nanos);
        }
    }
}
