package org.millrace.engine.aggregate;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.sort.ValueSorter;
import org.millrace.source.BatchReader;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Gather;
import org.millrace.vectors.Vector;

/// Where single values of groups go that are too many to be held: a sorter, from which they come by group and value.
///
/// Whether values overflow depends on the values alone, because what is held is a number of bytes that depends on them.
final class Overflow {

    /// The most bytes of single values that are held, see [Accumulator#heldBytes()].
    private static final long MOST_HELD = LaneAggregation.MOST_HELD;

    /// How many values the sorter is given at once.
    private static final int CHUNK_ROWS = 1 << 14;

    private final DataType type;
    private @Nullable Function<DataType, ValueSorter> sorters;
    private @Nullable ValueSorter sorter;
    private long[] counts = {};

    Overflow(DataType type) {
        this.type = type;
    }

    /// Allows values to overflow to sorters made by this.
    void to(Function<DataType, ValueSorter> maker) {
        sorters = maker;
    }

    /// Whether these are too many bytes to be held.
    boolean wants(long heldBytes) {
        return sorters != null && heldBytes > MOST_HELD;
    }

    /// Whether values are in a sorter.
    boolean began() {
        return sorter != null;
    }

    /// Takes all values of a log, which is empty then.
    void take(ValueLog log) {
        ValueSorter known = sorter;
        if (known == null && sorters != null) {
            known = sorters.apply(type);
            sorter = known;
        }
        if (known == null || log.size() == 0) {
            return;
        }
        int[] groups = log.groups();
        int size = log.size();
        for (int i = 0; i < size; i++) {
            if (groups[i] >= counts.length) {
                counts = Arrays.copyOf(counts, Math.max(groups[i] + 1, counts.length * 2));
            }
            counts[groups[i]]++;
        }
        Vector values = log.values();
        for (int from = 0; from < size; from += CHUNK_ROWS) {
            int count = Math.min(CHUNK_ROWS, size - from);
            int[] positions = new int[count];
            for (int i = 0; i < count; i++) {
                positions[i] = from + i;
            }
            known.add(Arrays.copyOfRange(groups, from, from + count), Gather.rows(values, positions, count));
        }
        log.clear();
    }

    /// How many values each of the first groups has.
    long[] counts(int groups) {
        return Arrays.copyOf(counts, groups);
    }

    /// The groups and values in order.
    BatchReader sorted() {
        ValueSorter known = sorter;
        if (known == null) {
            throw new IllegalStateException("No value overflowed.");
        }
        return known.sorted();
    }

    /// Forgets all values.
    void clear() {
        ValueSorter known = sorter;
        if (known != null) {
            known.close();
            sorter = null;
            counts = new long[0];
        }
    }
}
