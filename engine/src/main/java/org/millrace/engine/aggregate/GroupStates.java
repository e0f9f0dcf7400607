package org.millrace.engine.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.sort.ValueSorter;
import org.millrace.errors.Cancellation;
import org.millrace.vectors.Bits;
import org.millrace.vectors.BooleanVector;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Gather;
import org.millrace.vectors.Vector;

/// Groups with their states: an index where there are keys, and the accumulators.
final class GroupStates {

    /// So many groups are merged before it is looked whether the query was cancelled.
    private static final int MERGED_AT_ONCE = 1 << 15;

    private final AggregateSpec spec;
    private final @Nullable GroupIndex index;
    private final Accumulator[] states;
    /// The states that count all rows where their argument has no nulls; null for others.
    private final @Nullable CountAccumulator[] counting;
    private final RowCounts rowCounts = new RowCounts();
    private int groups;

    GroupStates(AggregateSpec spec, List<DataType> keys) {
        this.spec = spec;
        this.index = keys.isEmpty() ? null : new GroupIndex(keys);
        this.states = spec.accumulators();
        this.counting = new CountAccumulator[states.length];
        for (int i = 0; index != null && i < states.length; i++) {
            if (spec.states().get(i).filter() == AggregateSpec.NONE) {
                states[i].seesEveryRow();
                counting[i] = states[i] instanceof CountAccumulator count ? count : null;
            }
        }
        if (index == null) {
            ensure(1);
        }
    }

    /// How many groups there are.
    int groups() {
        return groups;
    }

    /// Takes rows until there are `most` groups and another one would come; returns the row that it stopped at.
    ///
    /// @param arguments the arguments, flat
    /// @param filters   the conditions, flat
    int update(Vector[] keys, Vector[] arguments, Vector[] filters, int from, int to, int most) {
        int[] ids = null;
        int end = to;
        if (index != null) {
            ids = index.number(keys, from, to);
            int size = index.size();
            if (size > most) {
                end = firstAtLeast(ids, from, to, most);
                size = most;
            }
            ensure(size);
        }
        long[] counts = null;
        for (int i = 0; i < states.length; i++) {
            CountAccumulator counter = counting[i];
            AggregateSpec.State state = spec.states().get(i);
            if (counter != null && ids != null && groups <= RowCounts.MOST && complete(state, arguments)) {
                counts = counts == null ? rowCounts.of(ids, from, end, groups) : counts;
                counter.add(counts, groups);
            } else {
                update(state, states[i], ids, arguments, filters, from, end);
            }
        }
        return end;
    }

    private static boolean complete(AggregateSpec.State state, Vector[] arguments) {
        return state.argument() == AggregateSpec.NONE || arguments[state.argument()].validity() == null;
    }

    private static int firstAtLeast(int[] ids, int from, int to, int bound) {
        for (int i = from; i < to; i++) {
            if (ids[i] >= bound) {
                return i;
            }
        }
        return to;
    }

    private static void update(
            AggregateSpec.State spec,
            Accumulator state,
            int @Nullable [] ids,
            Vector[] arguments,
            Vector[] filters,
            int from,
            int to) {
        Vector argument = spec.argument() == AggregateSpec.NONE ? null : arguments[spec.argument()];
        if (spec.filter() != AggregateSpec.NONE) {
            updateFiltered(state, ids, argument, (BooleanVector) filters[spec.filter()], from, to);
        } else if (argument != null) {
            state.update(ids, argument, from, to);
        } else {
            ((CountAccumulator) state).count(ids, null, from, to);
        }
    }

    private static void updateFiltered(
            Accumulator state,
            int @Nullable [] ids,
            @Nullable Vector argument,
            BooleanVector filter,
            int from,
            int to) {
        int[] positions = new int[to - from];
        int count = 0;
        for (int i = from; i < to; i++) {
            if (filter.value(i) && Bits.valid(filter.validity(), i)) {
                positions[count++] = i;
            }
        }
        int[] chosen = ids == null ? null : new int[count];
        for (int i = 0; chosen != null && ids != null && i < count; i++) {
            chosen[i] = ids[positions[i]];
        }
        if (argument != null) {
            state.update(chosen, Gather.rows(argument, positions, count), 0, count);
        } else {
            ((CountAccumulator) state).count(chosen, null, 0, count);
        }
    }

    /// Takes exported groups, in order.
    ///
    /// @param columns keys and states as [#export(int)] gives them
    void merge(Vector[] columns, int keys, int from, int to) {
        for (int start = from; start < to; start += MERGED_AT_ONCE) {
            Cancellation.checkpoint();
            mergeSome(columns, keys, start, Math.min(to, start + MERGED_AT_ONCE));
        }
    }

    private void mergeSome(Vector[] columns, int keys, int from, int to) {
        int[] ids = null;
        if (index != null) {
            ids = index.number(java.util.Arrays.copyOf(columns, keys), from, to);
            ensure(index.size());
        }
        int column = keys;
        for (Accumulator state : states) {
            int width = state.width();
            state.merge(ids, java.util.Arrays.copyOfRange(columns, column, column + width), from, to);
            column += width;
        }
    }

    private void ensure(int count) {
        groups = count;
        for (Accumulator state : states) {
            state.ensure(count);
        }
    }

    /// The keys and states of all groups as columns.
    List<Vector> export() {
        List<Vector> columns = new ArrayList<>();
        if (index != null) {
            columns.addAll(List.of(index.keys(groups)));
        }
        for (Accumulator state : states) {
            Cancellation.checkpoint();
            columns.addAll(List.of(state.export(groups)));
        }
        return columns;
    }

    /// The keys and results of all groups as columns.
    Vector[] finish() {
        List<Vector> columns = new ArrayList<>();
        if (index != null) {
            columns.addAll(List.of(index.keys(groups)));
        }
        for (AggregateOutput output : spec.outputs()) {
            Cancellation.checkpoint();
            columns.add(output.finish(states, groups));
        }
        return columns.toArray(Vector[]::new);
    }

    /// Says where single values go that are too many to be held.
    void overflowsTo(Function<DataType, ValueSorter> sorters) {
        for (Accumulator state : states) {
            state.overflowsTo(sorters);
        }
    }

    /// Forgets all groups.
    void clear() {
        GroupIndex known = index;
        if (known != null) {
            known.clear();
        }
        for (Accumulator state : states) {
            state.clear();
        }
        groups = index == null ? 1 : 0;
    }

    /// About how many bytes of single values it holds, see [Accumulator#heldBytes()].
    long heldBytes() {
        long bytes = 0;
        for (Accumulator state : states) {
            bytes += state.heldBytes();
        }
        return bytes;
    }

    /// About how many bytes of heap it takes.
    long bytes() {
        long bytes = index == null ? 0 : index.bytes();
        for (Accumulator state : states) {
            bytes += state.bytes();
        }
        return bytes;
    }
}
