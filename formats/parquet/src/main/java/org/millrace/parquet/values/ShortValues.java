package org.millrace.parquet.values;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.parquet.bytes.MalformedException;
import org.millrace.parquet.encoding.ValueDecoder;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.ShortVector;
import org.millrace.vectors.Vector;

/// Integers of 16 bits.
final class ShortValues extends ColumnValues {
    private int[] stored = new int[0];
    private short[] values;

    ShortValues(int capacity) {
        values = new short[capacity];
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
            if (number != (short) number) {
                throw new MalformedException("the number " + number + " in a column of int16");
            }
            values[at + i] = (short) number;
        }
    }

    @Override
    public void gather(Vector dictionary, int[] codes, int from, int at, int count) {
        short[] entries = ((ShortVector) dictionary).values();
        short[] out = values;
        for (int i = 0; i < count; i++) {
            out[at + i] = entries[codes[from + i]];
        }
    }

    @Override
    public void spread(int[] rows, int count, int at, int end) {
        short[] out = values;
        for (int i = count - 1; i >= 0; i--) {
            out[rows[i]] = out[at + i];
        }
    }

    @Override
    public Vector vector(int length, long @Nullable [] validity) {
        return new ShortVector(PrimitiveType.INT16, values, length, validity);
    }
}
