package org.millrace.engine.aggregate;

import java.util.Arrays;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Decimal128Vector;
import org.millrace.vectors.Vector;

/// Decimals of 128 bits.
final class WideSlots extends ValueSlots {

    private long[] high = new long[1];
    private long[] low = new long[1];

    WideSlots(DataType type) {
        super(type);
    }

    @Override
    void ensure(int groups) {
        super.ensure(groups);
        if (high.length < groups) {
            int length = Math.max(groups, high.length * 2);
            high = Arrays.copyOf(high, length);
            low = Arrays.copyOf(low, length);
        }
    }

    @Override
    void store(int group, Vector flat, int row) {
        high[group] = ((Decimal128Vector) flat).high()[row];
        low[group] = ((Decimal128Vector) flat).low()[row];
    }

    @Override
    int compare(Vector flat, int row, int group) {
        Decimal128Vector wide = (Decimal128Vector) flat;
        int order = Long.compare(wide.high()[row], high[group]);
        return order != 0 ? order : Long.compareUnsigned(wide.low()[row], low[group]);
    }

    @Override
    Vector values(int groups, long[] validity) {
        return new Decimal128Vector(type, Arrays.copyOf(high, groups), Arrays.copyOf(low, groups), groups, validity);
    }

    @Override
    long bytes() {
        return super.bytes() + 16L * high.length;
    }
}
