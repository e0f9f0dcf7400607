package org.millrace.engine.aggregate;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.millrace.engine.expression.CompiledExpression;
import org.millrace.engine.operator.Operator;
import org.millrace.engine.run.BatchRows;
import org.millrace.engine.run.InOrder;
import org.millrace.engine.run.Lanes;
import org.millrace.engine.run.MeasuredRows;
import org.millrace.engine.run.OperatorMetrics;
import org.millrace.engine.run.QueryRun;
import org.millrace.engine.run.Rows;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.relation.Aggregate;
import org.millrace.plan.relation.NamedAggregate;
import org.millrace.plan.relation.NamedExpression;
import org.millrace.plan.report.Holding;
import org.millrace.source.BatchReader;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Schema;

/// One row for each group, or one row in all where there are no keys.
///
/// Each lane numbers its groups in order of first appearance and keeps their states in arrays; lanes are merged in
/// lane order. Groups come out in order of first appearance while they are few, by radix partition where there are
/// many; which of the two depends on the rows alone.
///
/// @param input     where rows come from
/// @param keys      what is grouped by
/// @param spec      what is kept for each group
/// @param arguments the arguments of the states
/// @param filters   the conditions of the states
/// @param schema    the keys and then the results
/// @param text      the aggregates for people
public record HashAggregate(
        Operator input,
        List<CompiledExpression> keys,
        AggregateSpec spec,
        List<CompiledExpression> arguments,
        List<CompiledExpression> filters,
        Schema schema,
        String text)
        implements Operator {

    /// An aggregate of these keys and aggregates.
    ///
    /// @param compile prepares an expression over the input's columns
    public static HashAggregate of(
            Operator input, Aggregate relation, Function<Expression, CompiledExpression> compile) {
        AggregateSpec spec = AggregateSpec.of(relation.aggregates());
        String keys = relation.keys().stream().map(NamedExpression::toString).collect(Collectors.joining(", "));
        String results =
                relation.aggregates().stream().map(NamedAggregate::toString).collect(Collectors.joining(", "));
        return new HashAggregate(
                input,
                relation.keys().stream()
                        .map(key -> compile.apply(key.expression()))
                        .toList(),
                spec,
                spec.arguments().stream().map(compile).toList(),
                spec.filters().stream().map(compile).toList(),
                relation.schema(),
                keys.isEmpty() ? results : results + " by " + keys);
    }

    /// The first row of each combination of some columns of the input.
    ///
    /// @param keys    the columns that must agree
    /// @param others  the other columns
    /// @param schema  the keys and then the others
    /// @param compile prepares an expression over the input's columns
    public static HashAggregate firstRows(
            Operator input,
            List<Expression> keys,
            List<Expression> others,
            Schema schema,
            Function<Expression, CompiledExpression> compile) {
        return new HashAggregate(
                input,
                keys.stream().map(compile).toList(),
                AggregateSpec.firstRows(others),
                others.stream().map(compile).toList(),
                List.of(),
                schema,
                "first row by " + keys);
    }

    @Override
    public List<Operator> inputs() {
        return List.of(input);
    }

    @Override
    public String label() {
        return "HashAggregate " + text;
    }

    @Override
    public boolean blocking() {
        return true;
    }

    @Override
    public Holding holding() {
        return Holding.HOLDS_SUMMARY;
    }

    @Override
    public Rows open(QueryRun run, int depth) {
        OperatorMetrics metrics = run.operator(label(), depth);
        Rows rows = input.open(run, depth + 1);
        try (AggregateMemory memory = new AggregateMemory(run.budget().reservation("HashAggregate"), metrics)) {
            List<Batch> groups = aggregate(rows, run, metrics, memory);
            return new MeasuredRows(new BatchRows(groups, run.settings().batchRows()), metrics, run);
        }
    }

    private List<Batch> aggregate(Rows rows, QueryRun run, OperatorMetrics metrics, AggregateMemory memory) {
        Lanes lanes = Lanes.forMerging(rows.pieces());
        Merge merge = new Merge(this, memory);
        InOrder<LaneResult> order = new InOrder<>(merge::take);
        ConcurrentLinkedQueue<LaneAggregation> idle = new ConcurrentLinkedQueue<>();
        run.forEachLane(metrics, lanes.count(), lane -> {
            LaneAggregation known = idle.poll();
            LaneAggregation aggregation = known != null ? known : new LaneAggregation(this, memory);
            try (BatchReader reader = rows.read(lanes.from(lane), lanes.to(lane))) {
                order.complete(lane, aggregation.run(reader));
            }
            idle.add(aggregation);
        });
        return merge.finish(run, metrics);
    }
}
