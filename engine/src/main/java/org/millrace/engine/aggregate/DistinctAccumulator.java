package org.millrace.engine.aggregate;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.sort.ValueSorter;
import org.millrace.errors.Cancellation;
import org.millrace.source.BatchReader;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Gather;
import org.millrace.vectors.ListVector;
import org.millrace.vectors.Vector;

/// Gives another accumulator each distinct value of each group once, in order of first appearance.
final class DistinctAccumulator extends Accumulator {

    /// What the tables take for a value that is known.
    private static final long PER_VALUE = 48;

    /// So many values are merged before it is looked whether the query was cancelled.
    private static final int MERGED_AT_ONCE = 1 << 16;

    private final Accumulator inner;
    private final DataType type;
    private final Overflow overflow;
    private ValueLog log;
    private KeyValues values;
    private PairNumbers pairs;
    private int[] ids = {};
    private int[] owners = {};
    private int[] positions = {};
    private int groupCount = 1;
    private boolean filled;

    DistinctAccumulator(DataType type, Accumulator inner) {
        this.type = type;
        this.inner = inner;
        this.overflow = new Overflow(type);
        this.log = new ValueLog(type);
        this.values = KeyValues.of(type);
        this.pairs = new PairNumbers();
    }

    @Override
    void ensure(int groups) {
        groupCount = Math.max(groupCount, groups);
    }

    @Override
    void update(int @Nullable [] groups, Vector argument, int from, int to) {
        if (ids.length < to) {
            ids = new int[to];
            owners = new int[to];
            positions = new int[to];
        }
        values.number(argument, from, to, ids);
        for (int i = from; i < to; i++) {
            owners[i] = group(groups, i);
        }
        int known = pairs.size();
        pairs.number(owners, groupCount, ids, values.size(), from, to);
        int count = 0;
        for (int i = from; i < to; i++) {
            if (owners[i] == known) {
                known++;
                if (!argument.isNull(i)) {
                    positions[count++] = i;
                }
            }
        }
        log.append(groups, argument, positions, count);
        filled = false;
        if (overflow.wants(heldBytes())) {
            overflow();
        }
    }

    /// Gives the values away and forgets that they are known: the sorter finds those that come again.
    private void overflow() {
        overflow.take(log);
        values = KeyValues.of(type);
        pairs = new PairNumbers();
    }

    @Override
    void overflowsTo(Function<DataType, ValueSorter> sorters) {
        overflow.to(sorters);
    }

    @Override
    Vector[] export(int groups) {
        return new Vector[] {log.lists(groups)};
    }

    @Override
    void merge(int @Nullable [] groups, Vector[] state, int from, int to) {
        ListVector lists = (ListVector) state[0];
        int total = 0;
        for (int i = from; i < to; i++) {
            total = Math.addExact(total, lists.lengths()[i]);
        }
        int[] elements = new int[total];
        int[] elementOwners = new int[total];
        int next = 0;
        for (int i = from; i < to; i++) {
            for (int j = 0; j < lists.lengths()[i]; j++) {
                elements[next] = lists.starts()[i] + j;
                elementOwners[next++] = group(groups, i);
            }
        }
        Vector merged = Gather.rows(lists.child(), elements, total);
        for (int start = 0; start < total; start += MERGED_AT_ONCE) {
            Cancellation.checkpoint();
            update(elementOwners, merged, start, Math.min(total, start + MERGED_AT_ONCE));
        }
    }

    @Override
    Vector finish(int groups) {
        fill(groups);
        return inner.finish(groups);
    }

    /// Gives the distinct values of the first groups to the other accumulator.
    void fill(int groups) {
        if (filled) {
            return;
        }
        filled = true;
        inner.clear();
        inner.ensure(groups);
        if (overflow.began()) {
            overflow();
            try (BatchReader sorted = overflow.sorted()) {
                new SortedDistinct(inner).read(sorted);
            } finally {
                overflow.clear();
            }
        } else {
            inner.update(log.groups(), log.values(), 0, log.size());
        }
    }

    /// The accumulator with the distinct values in it, after [#fill(int)].
    Accumulator inner() {
        return inner;
    }

    @Override
    void clear() {
        log = new ValueLog(type);
        values = KeyValues.of(type);
        pairs = new PairNumbers();
        groupCount = 1;
        filled = false;
        overflow.clear();
    }

    @Override
    long heldBytes() {
        return log.heldBytes() + PER_VALUE * log.size();
    }

    @Override
    long bytes() {
        return log.bytes() + values.bytes() + pairs.bytes() + 12L * ids.length;
    }
}
