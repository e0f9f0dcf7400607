package org.millrace.engine.aggregate;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.kernels.statistics.DoubleMinMax;
import org.millrace.kernels.statistics.IntMinMax;
import org.millrace.kernels.statistics.LongMinMax;
import org.millrace.vectors.Bits;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.IntVector;
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
    void seesEveryRow() {
        presence.seesEveryRow();
    }

    @Override
    void update(int @Nullable [] groups, Vector argument, int from, int to) {
        if (groups == null && argument.validity() == null && from < to && takeAll(argument, from, to)) {
            presence.note(0);
            return;
        }
        long[] codes = LongCodes.of(argument, from, to, buffer);
        if (!(argument instanceof LongVector)) {
            buffer = codes;
        }
        take(groups, codes, argument.validity(), from, to);
    }

    /// Takes rows of the most usual types, all of which have a value, into the one group; false for other types.
    private boolean takeAll(Vector argument, int from, int to) {
        long code;
        switch (argument) {
            case DoubleVector v ->
                code = LongCodes.ofDouble(
                        greatest ? DoubleMinMax.max(v.values(), from, to) : DoubleMinMax.min(v.values(), from, to));
            case LongVector v ->
                code = greatest ? LongMinMax.max(v.values(), from, to) : LongMinMax.min(v.values(), from, to);
            case IntVector v ->
                code = greatest ? IntMinMax.max(v.values(), from, to) : IntMinMax.min(v.values(), from, to);
            default -> {
                return false;
            }
        }
        best[0] = greatest ? Math.max(best[0], code) : Math.min(best[0], code);
        return true;
    }

    private void take(int @Nullable [] groups, long[] codes, long @Nullable [] validity, int from, int to) {
        presence.note(groups, validity, from, to);
        if (groups == null) {
            best[0] = extreme(codes, validity, from, to);
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

    private long extreme(long[] codes, long @Nullable [] validity, int from, int to) {
        long found = best[0];
        for (int i = from; i < to; i++) {
            long code = Bits.valid(validity, i) ? codes[i] : worst;
            found = greatest ? Math.max(found, code) : Math.min(found, code);
        }
        return found;
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
