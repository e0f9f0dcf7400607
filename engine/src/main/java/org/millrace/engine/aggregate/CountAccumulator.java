package org.millrace.engine.aggregate;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Bits;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// Counts the rows that have a value.
final class CountAccumulator extends Accumulator {

    private long[] counts = new long[1];

    @Override
    void ensure(int groups) {
        if (counts.length < groups) {
            counts = Arrays.copyOf(counts, Math.max(groups, counts.length * 2));
        }
    }

    @Override
    void update(int @Nullable [] groups, Vector argument, int from, int to) {
        count(groups, argument.validity(), from, to);
    }

    /// Counts the rows that the bitmap says have a value.
    void count(int @Nullable [] groups, long @Nullable [] validity, int from, int to) {
        if (groups == null) {
            counts[0] += validity == null ? to - from : Bits.count(validity, to) - Bits.count(validity, from);
            return;
        }
        long[] target = counts;
        if (validity == null) {
            for (int i = from; i < to; i++) {
                target[groups[i]]++;
            }
        } else {
            for (int i = from; i < to; i++) {
                target[groups[i]] += validity[i >>> 6] >>> i & 1;
            }
        }
    }

    /// Adds the rows of each of the first groups.
    void add(long[] rows, int groups) {
        long[] target = counts;
        for (int i = 0; i < groups; i++) {
            target[i] += rows[i];
        }
    }

    /// The count of a group.
    long count(int group) {
        return counts[group];
    }

    @Override
    Vector[] export(int groups) {
        return new Vector[] {finish(groups)};
    }

    @Override
    void merge(int @Nullable [] groups, Vector[] state, int from, int to) {
        long[] added = ((LongVector) state[0]).values();
        for (int i = from; i < to; i++) {
            counts[group(groups, i)] += added[i];
        }
    }

    @Override
    Vector finish(int groups) {
        return new LongVector(PrimitiveType.INT64, Arrays.copyOf(counts, groups), groups);
    }

    @Override
    void clear() {
        Arrays.fill(counts, 0);
    }

    @Override
    long bytes() {
        return 8L * counts.length;
    }
}
