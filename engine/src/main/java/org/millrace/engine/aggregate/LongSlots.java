package org.millrace.engine.aggregate;

import java.util.Arrays;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Vector;

/// Values of at most 64 bits.
final class LongSlots extends ValueSlots {

    private long[] codes = new long[1];

    LongSlots(DataType type) {
        super(type);
    }

    @Override
    void ensure(int groups) {
        super.ensure(groups);
        if (codes.length < groups) {
            codes = Arrays.copyOf(codes, Math.max(groups, codes.length * 2));
        }
    }

    @Override
    void store(int group, Vector flat, int row) {
        codes[group] = LongCodes.at(flat, row);
    }

    @Override
    int compare(Vector flat, int row, int group) {
        return Long.compare(LongCodes.at(flat, row), codes[group]);
    }

    @Override
    Vector values(int groups, long[] validity) {
        return LongCodes.toVector(type, Arrays.copyOf(codes, groups), groups, validity);
    }

    @Override
    long bytes() {
        return super.bytes() + 8L * codes.length;
    }
}
