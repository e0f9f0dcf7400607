package org.millrace.engine.aggregate;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.AggregateFunction;
import org.millrace.vectors.Bits;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Vector;

/// The bits of whole numbers of each group combined by AND, OR or XOR.
final class CombinedBits extends Accumulator {

    private final AggregateFunction function;
    private final DataType type;
    private final long neutral;
    private long[] combined = new long[1];
    private final Presence presence = new Presence();

    /// @param function BIT_AND, BIT_OR or BIT_XOR
    CombinedBits(AggregateFunction function, DataType type) {
        this.function = function;
        this.type = type;
        this.neutral = function == AggregateFunction.BIT_AND ? -1 : 0;
        combined[0] = neutral;
    }

    @Override
    void ensure(int groups) {
        presence.ensure(groups);
        if (combined.length < groups) {
            int before = combined.length;
            combined = Arrays.copyOf(combined, Math.max(groups, 2 * before));
            Arrays.fill(combined, before, combined.length, neutral);
        }
    }

    @Override
    void update(int @Nullable [] groups, Vector argument, int from, int to) {
        long[] values = LongCodes.of(argument, from, to, new long[0]);
        long[] validity = argument.validity();
        for (int i = from; i < to; i++) {
            if (Bits.valid(validity, i)) {
                int group = group(groups, i);
                combined[group] = switch (function) {
                    case BIT_AND -> combined[group] & values[i];
                    case BIT_OR -> combined[group] | values[i];
                    default -> combined[group] ^ values[i];
                };
            }
        }
        presence.note(groups, validity, from, to);
    }

    @Override
    Vector[] export(int groups) {
        return new Vector[] {finish(groups)};
    }

    @Override
    void merge(int @Nullable [] groups, Vector[] state, int from, int to) {
        update(groups, state[0], from, to);
    }

    @Override
    Vector finish(int groups) {
        return LongCodes.toVector(type, Arrays.copyOf(combined, groups), groups, presence.validity(groups));
    }

    @Override
    void clear() {
        Arrays.fill(combined, neutral);
        presence.clear();
    }

    @Override
    long bytes() {
        return 8L * combined.length + presence.bytes();
    }
}
