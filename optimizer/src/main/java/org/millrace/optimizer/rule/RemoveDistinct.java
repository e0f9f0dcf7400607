package org.millrace.optimizer.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.millrace.plan.relation.Aggregate;
import org.millrace.plan.relation.Distinct;
import org.millrace.plan.relation.Relation;

/// Does not look for duplicates where there are none.
///
/// ```text
/// Distinct                       →  Aggregate sum(price) by category
///   Aggregate sum(price) by category    Scan
///     Scan
/// ```
///
/// The same where the input is already distinct by some of the columns.
public final class RemoveDistinct implements Rule {

    @Override
    public Relation apply(Relation plan) {
        return Rewriting.bottomUp(
                plan,
                relation -> relation instanceof Distinct distinct && withoutDuplicates(distinct)
                        ? distinct.input()
                        : relation);
    }

    private static boolean withoutDuplicates(Distinct distinct) {
        return switch (distinct.input()) {
            case Aggregate aggregate ->
                covers(
                        distinct,
                        IntStream.range(0, aggregate.keys().size()).boxed().collect(Collectors.toSet()));
            case Distinct lower ->
                !lower.columns().isEmpty()
                        ? covers(distinct, Set.copyOf(lower.columns()))
                        : distinct.columns().isEmpty();
            default -> false;
        };
    }

    /// Whether rows that agree in the columns of `distinct` agree in these.
    private static boolean covers(Distinct distinct, Set<Integer> columns) {
        List<Integer> looked = distinct.columns();
        return looked.isEmpty() || looked.containsAll(columns);
    }
}
