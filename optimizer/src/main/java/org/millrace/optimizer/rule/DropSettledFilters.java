package org.millrace.optimizer.rule;

import java.util.List;
import org.millrace.plan.expression.Literal;
import org.millrace.plan.expression.Literals;
import org.millrace.plan.relation.Filter;
import org.millrace.plan.relation.Limit;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Values;

/// Drops what lets every row through, and what stands below something that lets no row through.
///
/// ```text
/// Filter true      →  Scan          Filter false   →  Values: 0 rows      Limit 0   →  Values: 0 rows
///   Scan                              Scan                                  Scan
/// ```
public final class DropSettledFilters implements Rule {

    @Override
    public Relation apply(Relation plan) {
        return Rewriting.bottomUp(plan, DropSettledFilters::drop);
    }

    private static Relation drop(Relation relation) {
        return switch (relation) {
            case Filter filter when filter.condition().equals(Literals.TRUE) -> filter.input();
            case Filter filter when filter.condition() instanceof Literal -> empty(filter);
            case Limit limit when limit.count() == 0 -> empty(limit);
            case Limit limit when limit.offset() == 0 && limit.count() == Long.MAX_VALUE -> limit.input();
            default -> relation;
        };
    }

    private static Relation empty(Relation relation) {
        return new Values(relation.schema(), List.of());
    }
}
