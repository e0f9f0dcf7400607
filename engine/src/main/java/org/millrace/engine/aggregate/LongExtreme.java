package org.millrace.engine.aggregate;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Bits;
import org.millrace.vectors.DataType;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// The least or the greatest value of each group, for types of at most 64 bits.
final class LongExtreme extends Accumulator {

    private final DataType type;
    private final boolean greatest;
    private final long worst;
    private long[] best;
    private final Presence presence = new Presence();
    private long[] buffer = {};

    LongExtreme(DataType type, boolean greatest) {
        this.type = type;
        this.greatest = greatest;
        this.worst = greatest ? Long.MIN_VALUE : Long.MAX_VALUE;
        this.best = new long[] {worst};
    }

    @Override
    void ensure(int groups) {
        if (best.length < groups) {
            int before = best.length;
            best = Arrays.copyOf(best, Math.max(groups, before * 2));
            Arrays.fill(best, before, best.length, worst);
        }
        presence.ensure(groups);
    }

    @Override
    void update(int @Nullable [] groups, Vector argument, int from, int to) {
        long[] codes = LongCodes.of(argument, from, to, buffer);
        if (!(argument instanceof LongVector)) {
            buffer = codes;
        }
        take(groups, codes, argument.validity(), from, to);
    }

    private void take(int @Nullable [] groups, long[] codes, long @Nullable [] validity, int from, int to) {
        presence.note(groups, validity, from, to);
        if (groups == null) {
            best[0] = greatest ? max(codes, validity, from, to) : min(codes, validity, from, to);
            return;
        }
        long[] target = best;
        for (int i = from; i < to; i++) {
            if (Bits.valid(validity, i)) {
                long known = target[groups[i]];
                target[groups[i]] = greatest ? Math.max(known, codes[i]) : Math.min(known, codes[i]);
            }
        }
    }

    private long max(long[] codes, long @Nullable [] validity, int from, int to) {
        long max = best[0];
        if (validity == null) {
            for (int i = from; i < to; i++) {
                max = Math.max(max, codes[i]);
            }
        } else {
            for (int i = from; i < to; i++) {
                max = Math.max(max, Bits.test(validity, i) ? codes[i] : worst);
            }
        }
        return max;
    }

    private long min(long[] codes, long @Nullable [] validity, int from, int to) {
        long min = best[0];
        if (validity == null) {
            for (int i = from; i < to; i++) {
                min = Math.min(min, codes[i]);
            }
        } else {
            for (int i = from; i < to; i++) {
                min = Math.min(min, Bits.test(validity, i) ? codes[i] : worst);
            }
        }
        return min;
    }

    @Override
    Vector[] export(int groups) {
        return new Vector[] {
            new LongVector(PrimitiveType.INT64, Arrays.copyOf(best, groups), groups, presence.validity(groups))
        };
    }

    @Override
    void merge(int @Nullable [] groups, Vector[] state, int from, int to) {
        take(groups, ((LongVector) state[0]).values(), state[0].validity(), from, to);
    }

    @Override
    Vector finish(int groups) {
        return LongCodes.toVector(type, best, groups, presence.validity(groups));
    }

    @Override
    void clear() {
        Arrays.fill(best, worst);
        presence.clear();
    }

    @Override
    long bytes() {
        return 8L * best.length + 8L * buffer.length + presence.bytes();
    }
}
