package org.millrace.parquet.values;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.parquet.encoding.ValueDecoder;
import org.millrace.vectors.DataType;
import org.millrace.vectors.IntVector;
import org.millrace.vectors.Vector;

/// Integers of 32 bits and dates.
final class IntValues extends ColumnValues {
    private final DataType type;
    private int[] values;

    IntValues(DataType type, int capacity) {
        this.type = type;
        values = new int[capacity];
    }

    @Override
    public void ensureCapacity(int capacity) {
        values = capacity <= values.length ? values : Arrays.copyOf(values, Math.max(capacity, 2 * values.length));
    }

    @Override
    public void decode(ValueDecoder decoder, int at, int count) {
        decoder.readInts(values, at, count);
    }

    @Override
    public void gather(Vector dictionary, int[] codes, int from, int at, int count) {
        int[] entries = ((IntVector) dictionary).values();
        int[] out = values;
        for (int i = 0; i < count; i++) {
            out[at + i] = entries[codes[from + i]];
        }
    }

    @Override
    public void spread(int[] rows, int count, int at, int end) {
        int[] out = values;
        for (int i = count - 1; i >= 0; i--) {
            out[rows[i]] = out[at + i];
        }
    }

    @Override
    public Vector vector(int length, long @Nullable [] validity) {
        return new IntVector(type, values, length, validity);
    }
}
