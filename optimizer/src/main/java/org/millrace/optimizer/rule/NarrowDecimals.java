package org.millrace.optimizer.rule;

import org.millrace.optimizer.bounds.NarrowArithmetic;
import org.millrace.plan.expression.AggregateCall;
import org.millrace.plan.expression.AggregateFunction;
import org.millrace.plan.relation.Aggregate;
import org.millrace.plan.relation.NamedAggregate;
import org.millrace.plan.relation.NamedExpression;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;

/// Computes decimals as 64-bit numbers where the statistics of tables prove that all values fit: 128 bits take several
/// times as long.
///
/// ```text
/// Aggregate sum((cast(price AS decimal(38,2))      →  Aggregate sum((price * discount))
///               * cast(discount AS decimal(38,2))))
///   Scan: price 0.01 to 9.99, discount 0.00 to 0.10
/// ```
///
/// The sum itself has 128 bits in any case. A table whose statistics are wrong gives an error, because every
/// operation checks its result.
public final class NarrowDecimals implements Rule {

    @Override
    public Relation apply(Relation plan) {
        return Rewriting.bottomUp(plan, relation -> switch (relation) {
            case Project project -> narrow(project);
            case Aggregate aggregate -> narrow(aggregate);
            default -> relation;
        });
    }

    private static Relation narrow(Project project) {
        NarrowArithmetic arithmetic = new NarrowArithmetic(project.input());
        return new Project(
                project.input(),
                project.columns().stream()
                        .map(column -> new NamedExpression(column.name(), arithmetic.within(column.expression())))
                        .toList());
    }

    private static Relation narrow(Aggregate aggregate) {
        NarrowArithmetic arithmetic = new NarrowArithmetic(aggregate.input());
        return new Aggregate(
                aggregate.input(),
                aggregate.keys().stream()
                        .map(key -> new NamedExpression(key.name(), arithmetic.within(key.expression())))
                        .toList(),
                aggregate.aggregates().stream()
                        .map(named -> new NamedAggregate(named.name(), narrow(named.call(), arithmetic)))
                        .toList());
    }

    private static AggregateCall narrow(AggregateCall call, NarrowArithmetic arithmetic) {
        boolean anyDigits = call.function() == AggregateFunction.SUM || call.function() == AggregateFunction.MEAN;
        AggregateCall within = call.map(arithmetic::within);
        return anyDigits
                ? new AggregateCall(
                        call.function(),
                        call.arguments().stream().map(arithmetic::narrow).toList(),
                        call.distinct(),
                        within.filter(),
                        call.parameter(),
                        call.type(),
                        call.user())
                : within;
    }
}
