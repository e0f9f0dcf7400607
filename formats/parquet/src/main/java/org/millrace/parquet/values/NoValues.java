package org.millrace.parquet.values;

import org.jspecify.annotations.Nullable;
import org.millrace.parquet.bytes.MalformedException;
import org.millrace.parquet.encoding.ValueDecoder;
import org.millrace.vectors.ByteVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// The values of a column that has nulls only.
final class NoValues extends ColumnValues {
    private byte[] values;

    NoValues(int capacity) {
        values = new byte[capacity];
    }

    @Override
    public void ensureCapacity(int capacity) {
        values = capacity <= values.length ? values : new byte[Math.max(capacity, 2 * values.length)];
    }

    @Override
    public void decode(ValueDecoder decoder, int at, int count) {
        if (count > 0) {
            throw new MalformedException("a value in a column that is said to have none");
        }
    }

    @Override
    public void gather(Vector dictionary, int[] codes, int from, int at, int count) {
        if (count > 0) {
            throw new MalformedException("a value in a column that is said to have none");
        }
    }

    @Override
    public void spread(int[] rows, int count, int at, int end) {}

    @Override
    public Vector vector(int length, long @Nullable [] validity) {
        return new ByteVector(PrimitiveType.NULL, values, length, validity);
    }
}
