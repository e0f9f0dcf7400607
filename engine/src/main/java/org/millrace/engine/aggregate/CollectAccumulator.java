package org.millrace.engine.aggregate;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.sort.ValueSorter;
import org.millrace.source.BatchReader;
import org.millrace.vectors.DataType;
import org.millrace.vectors.ListVector;
import org.millrace.vectors.Vector;

/// Keeps every value of every group and computes the result from the whole list.
final class CollectAccumulator extends Accumulator {

    private final ValueLog log;
    private final boolean withNulls;
    private final Summary summary;
    private final @Nullable SortedQuantiles sorted;
    private final Overflow overflow;
    private int[] positions = {};

    /// Computes a result for each list.
    interface Summary {

        /// The results; each list has the values of one group in row order.
        Vector of(ListVector lists);
    }

    /// @param sorted what makes the results of values in order; null where results need all values at once
    CollectAccumulator(DataType type, boolean withNulls, Summary summary, @Nullable SortedQuantiles sorted) {
        this.log = new ValueLog(type);
        this.overflow = new Overflow(type);
        this.sorted = sorted;
        this.withNulls = withNulls;
        this.summary = summary;
    }

    @Override
    void ensure(int groups) {}

    @Override
    void update(int @Nullable [] groups, Vector argument, int from, int to) {
        if (positions.length < to - from) {
            positions = new int[to - from];
        }
        int count = 0;
        for (int i = from; i < to; i++) {
            if (withNulls || !argument.isNull(i)) {
                positions[count++] = i;
            }
        }
        log.append(groups, argument, positions, count);
        overflow();
    }

    @Override
    Vector[] export(int groups) {
        return new Vector[] {log.lists(groups)};
    }

    @Override
    void merge(int @Nullable [] groups, Vector[] state, int from, int to) {
        log.appendLists(groups, (ListVector) state[0], from, to);
        overflow();
    }

    @Override
    void overflowsTo(Function<DataType, ValueSorter> sorters) {
        if (sorted != null) {
            overflow.to(sorters);
        }
    }

    private void overflow() {
        if (overflow.wants(log.heldBytes())) {
            overflow.take(log);
        }
    }

    @Override
    Vector finish(int groups) {
        SortedQuantiles quantiles = sorted;
        if (quantiles != null && overflow.began()) {
            overflow.take(log);
            try (BatchReader values = overflow.sorted()) {
                return quantiles.of(values, overflow.counts(groups));
            } finally {
                overflow.clear();
            }
        }
        return summary.of(log.lists(groups));
    }

    @Override
    void clear() {
        log.clear();
        overflow.clear();
    }

    @Override
    long heldBytes() {
        return log.heldBytes();
    }

    @Override
    long bytes() {
        return log.bytes() + 4L * positions.length;
    }
}
