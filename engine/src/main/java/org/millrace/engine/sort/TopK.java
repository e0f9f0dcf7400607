package org.millrace.engine.sort;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.bound.BoundKeys;
import org.millrace.engine.operator.Operator;
import org.millrace.engine.order.SortOrder;
import org.millrace.engine.run.Lanes;
import org.millrace.engine.run.MeasuredRows;
import org.millrace.engine.run.OperatorMetrics;
import org.millrace.engine.run.QueryRun;
import org.millrace.engine.run.Rows;
import org.millrace.plan.estimate.RelationEstimate;
import org.millrace.plan.report.Holding;
import org.millrace.source.BatchReader;
import org.millrace.vectors.Schema;

/// The first rows of an order, without sorting all: each thread keeps the best rows that it has seen and passes over
/// rows that come later than enough others. Rows that are equal in all keys keep the order of the input, so the result
/// does not depend on which thread saw what when.
///
/// @param input  where rows come from
/// @param keys   what they are ordered by, most important first; at least one
/// @param offset how many rows are left out at the start
/// @param count  the most rows that follow
/// @param bound  leads to the scan whose columns the first keys are; null for none
public record TopK(
        Operator input,
        List<SortColumn> keys,
        long offset,
        long count,
        @Nullable BoundKeys bound) implements Operator {

    /// The most rows, with those left out, that are kept this way.
    public static final int MOST_ROWS = 1_000_000;

    /// Refuses what [#of] makes otherwise.
    public TopK {
        keys = List.copyOf(keys);
        if (keys.isEmpty() || offset + count > MOST_ROWS || offset > MOST_ROWS || count > MOST_ROWS) {
            throw new IllegalArgumentException("This is not a small part of an order.");
        }
    }

    /// The rows `offset` to `offset + count` of an order, by a top-k where these are few enough, otherwise by a sort.
    public static Operator of(
            Operator input, List<SortColumn> keys, long offset, long count, @Nullable BoundKeys bound) {
        return fits(offset, count) && !keys.isEmpty()
                ? new TopK(input, keys, offset, count, bound)
                : new Sorting(input, keys, offset, count);
    }

    /// Whether so few rows are wanted that a top-k is made.
    public static boolean fits(long offset, long count) {
        return offset <= MOST_ROWS && count <= MOST_ROWS - offset;
    }

    @Override
    public Schema schema() {
        return input.schema();
    }

    @Override
    public List<Operator> inputs() {
        return List.of(input);
    }

    @Override
    public String label() {
        return "Top " + count + (offset == 0 ? "" : " after " + offset) + " by "
                + keys.stream().map(SortColumn::toString).collect(Collectors.joining(", "));
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
        double kept = Math.min(given.getFirst().rows(), 2.0 * (offset + count));
        return threads * kept * (own.rowBytes() + keys.size() * (double) Long.BYTES);
    }

    @Override
    public Rows open(QueryRun run, int depth) {
        OperatorMetrics metrics = run.operator(label(), depth);
        Rows rows = input.open(run, depth + 1);
        if (count == 0) {
            return Rows.EMPTY;
        }
        KeyOrder order = new KeyOrder(keys.stream().map(SortColumn::order).toArray(SortOrder[]::new));
        List<SortedRun> best = best(rows, order, run, metrics);
        metrics.holds(best.stream().mapToLong(SortedRun::bytes).sum());
        Rows merged = new MergedRows(
                schema(),
                new PackedRuns(best, order),
                offset,
                count,
                run.settings().batchRows());
        return new MeasuredRows(merged, metrics, run);
    }

    /// The best rows that each thread has seen.
    private List<SortedRun> best(Rows rows, KeyOrder order, QueryRun run, OperatorMetrics metrics) {
        Lanes lanes = Lanes.forMerging(rows.pieces());
        SharedBound shared = new SharedBound(bound == null ? null : bound.in(run), keys, lanes);
        Queue<BestRows> states = new ConcurrentLinkedQueue<>();
        run.forEachLane(metrics, lanes.count(), lane -> {
            BestRows state = states.poll();
            if (state == null) {
                state = new BestRows(this, order, shared, run.reservation("top-k"));
            }
            try (BatchReader reader = rows.read(lanes.from(lane), lanes.to(lane))) {
                state.read(reader, lane);
            }
            states.add(state);
        });
        List<SortedRun> best = new ArrayList<>();
        for (BestRows state : states) {
            best.add(state.finish());
        }
        return best;
    }
}
