package org.millrace.optimizer.rule;

import java.util.List;
import org.millrace.plan.expression.AggregateCall;
import org.millrace.plan.expression.AggregateFunction;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Literal;
import org.millrace.plan.relation.Aggregate;
import org.millrace.plan.relation.NamedAggregate;
import org.millrace.plan.relation.Relation;
import org.millrace.vectors.PrimitiveType;

/// Counts rows instead of values that are never missing: the column need not be read.
///
/// ```text
/// Aggregate count(id)    →  Aggregate count_all()      where id is declared not null
/// ```
public final class CountRows implements Rule {

    @Override
    public Relation apply(Relation plan) {
        return Rewriting.bottomUp(
                plan,
                relation -> relation instanceof Aggregate aggregate
                        ? new Aggregate(
                                aggregate.input(),
                                aggregate.keys(),
                                aggregate.aggregates().stream()
                                        .map(named -> new NamedAggregate(named.name(), simplified(named.call())))
                                        .toList())
                        : relation);
    }

    private static AggregateCall simplified(AggregateCall call) {
        boolean countsAll = call.function() == AggregateFunction.COUNT
                && !call.distinct()
                && neverNull(call.arguments().getFirst());
        return countsAll
                ? new AggregateCall(
                        AggregateFunction.COUNT_ALL, List.of(), false, call.filter(), null, PrimitiveType.INT64)
                : call;
    }

    private static boolean neverNull(Expression argument) {
        return switch (argument) {
            case ColumnRef column -> !column.field().nullable();
            case Literal literal -> !literal.isNull();
            default -> false;
        };
    }
}
