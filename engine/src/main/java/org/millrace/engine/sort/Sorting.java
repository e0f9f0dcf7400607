package org.millrace.engine.sort;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.millrace.engine.operator.Operator;
import org.millrace.engine.order.SortOrder;
import org.millrace.engine.run.MeasuredRows;
import org.millrace.engine.run.OperatorMetrics;
import org.millrace.engine.run.QueryRun;
import org.millrace.engine.run.Rows;
import org.millrace.memory.Reservation;
import org.millrace.plan.estimate.RelationEstimate;
import org.millrace.vectors.Schema;

/// All rows in order; rows that are equal in all keys keep the order of the input. The order of all rows is therefore
/// total and the result the same however the work is divided.
///
/// Every lane of the input is cut into runs that are sorted where they are read; readers of the result merge them.
///
/// @param input  where rows come from
/// @param keys   what they are ordered by, most important first
/// @param offset how many rows are left out at the start
/// @param count  the most rows that follow; `Long.MAX_VALUE` for all
public record Sorting(Operator input, List<SortColumn> keys, long offset, long count) implements Operator {

    /// Copies the list.
    public Sorting {
        keys = List.copyOf(keys);
    }

    /// All rows in order.
    public Sorting(Operator input, List<SortColumn> keys) {
        this(input, keys, 0, Long.MAX_VALUE);
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
        return "Sort by " + keys.stream().map(SortColumn::toString).collect(Collectors.joining(", "))
                + (count == Long.MAX_VALUE ? "" : " limit " + count)
                + (offset == 0 ? "" : " after " + offset);
    }

    @Override
    public boolean blocking() {
        return true;
    }

    @Override
    public OptionalLong knownRows() {
        OptionalLong rows = input.knownRows();
        return rows.isEmpty() ? rows : OptionalLong.of(Math.clamp(rows.getAsLong() - offset, 0, count));
    }

    @Override
    public double needs(RelationEstimate own, List<RelationEstimate> given, int threads) {
        // Each key that is no column takes a word, and every row its position.
        double words = (keys.size() + 1) * (double) Long.BYTES;
        return given.getFirst().rows() * (given.getFirst().rowBytes() + words);
    }

    @Override
    public Rows open(QueryRun run, int depth) {
        OperatorMetrics metrics = run.operator(label(), depth);
        Reservation held = run.spillable("sort");
        Rows rows = input.open(run, depth + 1);
        KeyOrder order = new KeyOrder(keys.stream().map(SortColumn::order).toArray(SortOrder[]::new));
        PackedRuns runs = new PackedRuns(new RunMaking(schema(), keys, order, run, metrics, held).runs(rows), order);
        run.forEachLane(metrics, runs.count(), runs::firsts);
        Rows merged =
                new MergedRows(schema(), runs, offset, count, run.settings().batchRows());
        return new MeasuredRows(merged, metrics, run);
    }
}
