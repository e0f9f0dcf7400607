package org.millrace.parquet.values;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.parquet.bytes.MalformedException;
import org.millrace.parquet.encoding.ValueDecoder;
import org.millrace.parquet.schema.LeafValue;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// Integers of 64 bits, times, timestamps and decimals of up to 18 digits.
final class LongValues extends ColumnValues {
    private final LeafValue kind;
    private final LongSource source;
    private long[] values;

    LongValues(LeafValue kind, int capacity) {
        this.kind = kind;
        source = LongSource.of(kind);
        values = new long[capacity];
    }

    @Override
    public void ensureCapacity(int capacity) {
        values = capacity <= values.length ? values : Arrays.copyOf(values, Math.max(capacity, 2 * values.length));
    }

    @Override
    public void decode(ValueDecoder decoder, int at, int count) {
        source.decode(decoder, values, at, count);
        if (kind.type() == PrimitiveType.TIME) {
            checkTimes(at, count);
        }
    }

    /// No other room expects a time outside the day.
    private void checkTimes(int at, int count) {
        for (int i = at; i < at + count; i++) {
            if (values[i] < 0 || values[i] >= LongSource.MICROS_PER_DAY) {
                throw new MalformedException("a time of the day of " + values[i] + " microseconds");
            }
        }
    }

    @Override
    public void gather(Vector dictionary, int[] codes, int from, int at, int count) {
        long[] entries = ((LongVector) dictionary).values();
        long[] out = values;
        for (int i = 0; i < count; i++) {
            out[at + i] = entries[codes[from + i]];
        }
    }

    @Override
    public void spread(int[] rows, int count, int at, int end) {
        long[] out = values;
        for (int i = count - 1; i >= 0; i--) {
            out[rows[i]] = out[at + i];
        }
    }

    @Override
    public Vector vector(int length, long @Nullable [] validity) {
        return new LongVector(kind.type(), values, length, validity);
    }
}
