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
import org.millrace.vectors.Schema;

/// All rows in order; rows that are equal in all keys keep the order of the input. The order of all rows is therefore
/// total and the result the same however the work is divided.
///
/// Every lane of the input is cut into runs that are sorted where they are read; readers of the result merge them.
///
/// @param input where rows come from
/// @param keys  what they are ordered by, most important first
public record Sorting(Operator input, List<SortColumn> keys) implements Operator {

    /// Copies the list.
    public Sorting {
        keys = List.copyOf(keys);
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
        return "Sort by " + keys.stream().map(SortColumn::toString).collect(Collectors.joining(", "));
    }

    @Override
    public boolean blocking() {
        return true;
    }

    @Override
    public OptionalLong knownRows() {
        return input.knownRows();
    }

    @Override
    public Rows open(QueryRun run, int depth) {
        OperatorMetrics metrics = run.operator(label(), depth);
        Rows rows = input.open(run, depth + 1);
        KeyOrder order =
                new KeyOrder(keys.stream().map(SortColumn::order).toArray(SortOrder[]::new));
        List<SortedRun> runs = new RunMaking(schema(), keys, order, run, metrics).runs(rows);
        Rows merged = new MergedRows(
                schema(), runs, order, 0, Long.MAX_VALUE, run.settings().batchRows());
        return new MeasuredRows(merged, metrics, run);
    }
}
