package org.millrace.parquet.values;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.parquet.bytes.MalformedException;
import org.millrace.parquet.encoding.ValueDecoder;
import org.millrace.vectors.ByteVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// Integers of 8 bits.
final class ByteValues extends ColumnValues {
    private int[] stored = new int[0];
    private byte[] values;

    ByteValues(int capacity) {
        values = new byte[capacity];
    }

    @Override
    public void ensureCapacity(int capacity) {
        values = capacity <= values.length ? values : Arrays.copyOf(values, Math.max(capacity, 2 * values.length));
    }

    @Override
    public void decode(ValueDecoder decoder, int at, int count) {
        stored = stored.length >= count ? stored : new int[count];
        int[] wide = stored;
        decoder.readInts(wide, 0, count);
        for (int i = 0; i < count; i++) {
            int number = wide[i];
            if (number != (byte) number) {
                throw new MalformedException("the number " + number + " in a column of int8");
            }
            values[at + i] = (byte) number;
        }
    }

    @Override
    public void gather(Vector dictionary, int[] codes, int from, int at, int count) {
        byte[] entries = ((ByteVector) dictionary).values();
        byte[] out = values;
        for (int i = 0; i < count; i++) {
            out[at + i] = entries[codes[from + i]];
        }
    }

    @Override
    public void spread(int[] rows, int count, int at, int end) {
        byte[] out = values;
        for (int i = count - 1; i >= 0; i--) {
            out[rows[i]] = out[at + i];
        }
    }

    @Override
    public Vector vector(int length, long @Nullable [] validity) {
        return new ByteVector(PrimitiveType.INT8, values, length, validity);
    }
}
