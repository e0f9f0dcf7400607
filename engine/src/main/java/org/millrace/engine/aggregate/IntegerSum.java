package org.millrace.engine.aggregate;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.DataException;
import org.millrace.vectors.Bits;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Decimal128Vector;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// Exact sums of integers and decimals, kept in 128 bits: 2^63 rows of any 64-bit value fit. The result is checked
/// against its type, never wrapped.
final class IntegerSum extends Accumulator {

    private static final DataType STATE = new DecimalType(DecimalType.MAX_PRECISION, 0);

    private final DataType result;
    private long[] low = new long[1];
    private long[] high = new long[1];
    private final Presence presence = new Presence();
    private final FewSums few = new FewSums();
    private long[] buffer = {};
    private int groupCount;

    /// @param result the type of the sum: INT64, or a decimal of 38 digits with the scale of the argument
    IntegerSum(DataType result) {
        this.result = result;
    }

    @Override
    void ensure(int groups) {
        if (low.length < groups) {
            int capacity = Math.max(groups, low.length * 2);
            low = Arrays.copyOf(low, capacity);
            high = Arrays.copyOf(high, capacity);
        }
        presence.ensure(groups);
        groupCount = groups;
    }

    /// Adds a number that fits with what is there.
    private void addExact(int group, long addedHigh, long addedLow) {
        long before = high[group];
        add(group, addedHigh, addedLow);
        if (((before ^ high[group]) & (addedHigh ^ high[group])) < 0) {
            throw new DataException("A sum of decimals does not fit 38 digits.");
        }
    }

    @Override
    void seesEveryRow() {
        presence.seesEveryRow();
    }

    @Override
    void update(int @Nullable [] groups, Vector argument, int from, int to) {
        presence.note(groups, argument.validity(), from, to);
        if (argument instanceof Decimal128Vector wide) {
            if (groups == null || groupCount > FewSums.MOST || !few.addWide(groups, wide, from, to)) {
                addWide(groups, wide, from, to);
            } else {
                few.flush(groupCount, this::addExact);
            }
            return;
        }
        long[] values = LongCodes.of(argument, from, to, buffer);
        if (!(argument instanceof LongVector)) {
            buffer = values;
        }
        long[] validity = argument.validity();
        if (groups == null) {
            addSingle(values, validity, from, to);
        } else if (groupCount <= FewSums.MOST && few.add(groups, values, validity, from, to)) {
            few.flush(groupCount, this::addExact);
        } else if (validity == null) {
            for (int i = from; i < to; i++) {
                add(groups[i], values[i]);
            }
        } else {
            for (int i = from; i < to; i++) {
                if (Bits.test(validity, i)) {
                    add(groups[i], values[i]);
                }
            }
        }
    }

    /// Adds up the 32-bit halves on their own: 2^31 of them fit a `long`.
    private void addSingle(long[] values, long @Nullable [] validity, int from, int to) {
        long upper = 0;
        long lower = 0;
        for (int i = from; i < to; i++) {
            long value = Bits.valid(validity, i) ? values[i] : 0;
            upper += value >> 32;
            lower += value & 0xFFFF_FFFFL;
        }
        upper += lower >>> 32;
        add(0, upper >> 32, upper << 32 | (lower & 0xFFFF_FFFFL));
    }

    private void add(int group, long value) {
        add(group, value >> 63, value);
    }

    private void add(int group, long addedHigh, long addedLow) {
        long before = low[group];
        long sum = before + addedLow;
        long carry = ((before & addedLow) | ((before | addedLow) & ~sum)) >>> 63;
        low[group] = sum;
        high[group] += addedHigh + carry;
    }

    private void addWide(int @Nullable [] groups, Decimal128Vector wide, int from, int to) {
        long[] addedHighs = wide.high();
        long[] addedLows = wide.low();
        long[] validity = wide.validity();
        long[] highs = high;
        long[] lows = low;
        // Sums that leave the range have the sign bit set here; they are rare enough to be found afterwards.
        long left = 0;
        for (int i = from; i < to; i++) {
            if (!Bits.valid(validity, i)) {
                continue;
            }
            int group = groups == null ? 0 : groups[i];
            long addedLow = addedLows[i];
            long addedHigh = addedHighs[i];
            long beforeLow = lows[group];
            long beforeHigh = highs[group];
            long sumLow = beforeLow + addedLow;
            long carry = ((beforeLow & addedLow) | ((beforeLow | addedLow) & ~sumLow)) >>> 63;
            long sumHigh = beforeHigh + addedHigh + carry;
            lows[group] = sumLow;
            highs[group] = sumHigh;
            left |= (beforeHigh ^ sumHigh) & (addedHigh ^ sumHigh);
        }
        if (left < 0) {
            throw new DataException("A sum of decimals does not fit 38 digits.");
        }
    }

    @Override
    Vector[] export(int groups) {
        return new Vector[] {
            new Decimal128Vector(
                    STATE, Arrays.copyOf(high, groups), Arrays.copyOf(low, groups), groups, presence.validity(groups))
        };
    }

    @Override
    void merge(int @Nullable [] groups, Vector[] state, int from, int to) {
        presence.note(groups, state[0].validity(), from, to);
        addWide(groups, (Decimal128Vector) state[0], from, to);
    }

    /// The sum of a group divided by a count, rounded once.
    double mean(int group, long count) {
        int scale = result instanceof DecimalType decimal ? decimal.scale() : 0;
        return WideSum.mean(high[group], low[group], scale, count);
    }

    @Override
    Vector finish(int groups) {
        long[] validity = presence.validity(groups);
        if (result == PrimitiveType.INT64) {
            checkLong(groups);
            return new LongVector(result, Arrays.copyOf(low, groups), groups, validity);
        }
        for (int i = 0; i < groups; i++) {
            WideSum.checkDecimal(high[i], low[i]);
        }
        return new Decimal128Vector(result, Arrays.copyOf(high, groups), Arrays.copyOf(low, groups), groups, validity);
    }

    private void checkLong(int groups) {
        for (int i = 0; i < groups; i++) {
            WideSum.checkLong(high[i], low[i]);
        }
    }

    @Override
    void clear() {
        Arrays.fill(low, 0);
        Arrays.fill(high, 0);
        presence.clear();
    }

    @Override
    long bytes() {
        return 16L * low.length + presence.bytes() + 8L * buffer.length + few.bytes();
    }
}
