package org.millrace.engine.window;

import java.util.List;
import org.millrace.engine.sort.SortColumn;
import org.millrace.plan.estimate.ColumnEstimate;
import org.millrace.plan.estimate.RelationEstimate;
import org.millrace.plan.expression.FrameBound;
import org.millrace.plan.expression.WindowCall;
import org.millrace.plan.expression.WindowFrame;

/// How much memory a window is expected to want: the rows of a partition, for each thread, where a function has to see
/// the partition's end before it knows the value of its first row; next to nothing otherwise.
final class WindowNeeds {

    private WindowNeeds() {}

    static double bytes(WindowSpec spec, RelationEstimate input, int threads) {
        if (spec.calls().stream().map(PlannedCall::call).noneMatch(WindowNeeds::waitsForEnd)) {
            return 0;
        }
        double partitions = Math.clamp(partitions(spec.partition(), input), 1, Math.max(1, input.rows()));
        double rowBytes = input.rowBytes() + (double) Long.BYTES * spec.inputs().size();
        return Math.min(threads, partitions) * input.rows() / partitions * rowBytes;
    }

    private static double partitions(List<SortColumn> keys, RelationEstimate input) {
        List<ColumnEstimate> columns = input.columns();
        return keys.stream()
                .mapToDouble(key -> key.column() < 0
                        ? Math.sqrt(input.rows())
                        : columns.get(key.column()).distinct())
                .reduce(1, (a, b) -> a * b);
    }

    private static boolean waitsForEnd(WindowCall call) {
        return switch (call) {
            case WindowCall.FunctionOver over ->
                switch (over.function()) {
                    case PERCENT_RANK, CUME_DIST, NTILE -> true;
                    case ROW_NUMBER, RANK, DENSE_RANK, LAG, LEAD -> false;
                    case FIRST_VALUE, LAST_VALUE, NTH_VALUE -> toTheEnd(over.frame());
                };
            case WindowCall.AggregateOver over -> toTheEnd(over.frame());
        };
    }

    private static boolean toTheEnd(WindowFrame frame) {
        return frame.end().equals(FrameBound.UNBOUNDED_FOLLOWING);
    }
}
