package org.millrace.parquet.values;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.parquet.encoding.ValueDecoder;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// Values of IEEE 754 double precision.
final class DoubleValues extends ColumnValues {
    private double[] values;

    DoubleValues(int capacity) {
        values = new double[capacity];
    }

    @Override
    public void ensureCapacity(int capacity) {
        values = capacity <= values.length ? values : Arrays.copyOf(values, Math.max(capacity, 2 * values.length));
    }

    @Override
    public void decode(ValueDecoder decoder, int at, int count) {
        decoder.readDoubles(values, at, count);
    }

    @Override
    public void gather(Vector dictionary, int[] codes, int from, int at, int count) {
        double[] entries = ((DoubleVector) dictionary).values();
        double[] out = values;
        for (int i = 0; i < count; i++) {
            out[at + i] = entries[codes[from + i]];
        }
    }

    @Override
    public void spread(int[] rows, int count, int at, int end) {
        double[] out = values;
        for (int i = count - 1; i >= 0; i--) {
            out[rows[i]] = out[at + i];
        }
    }

    @Override
    public Vector vector(int length, long @Nullable [] validity) {
        return new DoubleVector(PrimitiveType.DOUBLE, values, length, validity);
    }
}
