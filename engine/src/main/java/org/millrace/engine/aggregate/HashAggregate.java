package org.millrace.engine.aggregate;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.millrace.engine.expression.CompiledExpression;
import org.millrace.engine.operator.Operator;
import org.millrace.engine.run.InOrder;
import org.millrace.engine.run.Lanes;
import org.millrace.engine.run.MeasuredRows;
import org.millrace.engine.run.OperatorMetrics;
import org.millrace.engine.run.QueryRun;
import org.millrace.engine.run.Rows;
import org.millrace.plan.estimate.RelationEstimate;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.relation.Aggregate;
import org.millrace.plan.relation.NamedAggregate;
import org.millrace.plan.relation.NamedExpression;
import org.millrace.plan.report.Holding;
import org.millrace.source.BatchReader;
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

    /// What a key or a state of a group takes, tables included.
    private static final long BYTES_PER_GROUP = 32;

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
    public double needs(RelationEstimate own, List<RelationEstimate> given, int threads) {
        return AggregateNeeds.bytes(spec, own, given.getFirst(), threads);
    }

    @Override
    public Rows open(QueryRun run, int depth) {
        OperatorMetrics metrics = run.operator(label(), depth);
        AggregateMemory memory = new AggregateMemory(run, metrics);
        Rows rows = input.open(run, depth + 1);
        BlockLog log = new BlockLog(memory, new BlockSpill(run, metrics));
        Rows groups = aggregate(rows, run, metrics, memory, log);
        if (log.isEmpty()) {
            memory.close();
        }
        return new MeasuredRows(groups, metrics, run);
    }

    private Rows aggregate(Rows rows, QueryRun run, OperatorMetrics metrics, AggregateMemory memory, BlockLog log) {
        Lanes lanes = Lanes.forMerging(rows.pieces());
        Merge merge = new Merge(this, memory, log);
        InOrder<LaneResult> order = new InOrder<>(merge::take);
        ConcurrentLinkedQueue<LaneAggregation> idle = new ConcurrentLinkedQueue<>();
        // For each lane that runs another one's result may wait.
        int most = (int)
                Math.clamp(memory.room() / (2 * laneBytes()), 1, run.settings().threads());
        run.forEachLane(metrics, lanes.count(), most, lane -> {
            order.enter(lane, most, run::check);
            LaneAggregation known = idle.poll();
            LaneAggregation aggregation = known != null ? known : new LaneAggregation(this, memory, log);
            try (BatchReader reader = rows.read(lanes.from(lane), lanes.to(lane))) {
                order.complete(lane, aggregation.run(reader));
            } catch (Throwable failure) {
                order.abandon();
                throw failure;
            }
            idle.add(aggregation);
        });
        idle.forEach(LaneAggregation::close);
        return merge.finish(run);
    }

    /// About the most bytes that a lane needs for as many groups as it may hold.
    private long laneBytes() {
        int columns = 1 + keys.size() + spec.states().size();
        return (long) LaneAggregation.MOST_GROUPS * BYTES_PER_GROUP * columns;
    }
}
