package org.millrace.parquet.values;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.parquet.encoding.ValueDecoder;
import org.millrace.vectors.Bits;
import org.millrace.vectors.BooleanVector;
import org.millrace.vectors.Vector;

/// Truth values, one bit each.
final class BooleanValues extends ColumnValues {
    private long[] values;

    BooleanValues(int capacity) {
        values = new long[Bits.words(capacity)];
    }

    @Override
    public void ensureCapacity(int capacity) {
        int words = Bits.words(capacity);
        values = words <= values.length ? values : Arrays.copyOf(values, Math.max(words, 2 * values.length));
    }

    @Override
    public void decode(ValueDecoder decoder, int at, int count) {
        decoder.readBits(values, at, count);
    }

    @Override
    public void gather(Vector dictionary, int[] codes, int from, int at, int count) {
        BooleanVector entries = (BooleanVector) dictionary;
        for (int i = 0; i < count; i++) {
            Bits.put(values, at + i, entries.value(codes[from + i]));
        }
    }

    @Override
    public void spread(int[] rows, int count, int at, int end) {
        for (int i = count - 1; i >= 0; i--) {
            Bits.put(values, rows[i], Bits.test(values, at + i));
        }
    }

    @Override
    public Vector vector(int length, long @Nullable [] validity) {
        return new BooleanVector(values, length, validity);
    }
}
