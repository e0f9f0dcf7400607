package org.millrace.parquet.values;

import org.jspecify.annotations.Nullable;
import org.millrace.parquet.bytes.MalformedException;
import org.millrace.parquet.encoding.ValueDecoder;
import org.millrace.parquet.schema.LeafValue;
import org.millrace.vectors.Layout;
import org.millrace.vectors.Vector;

/// Values of a column in the arrays of its vector, reused from batch to batch. Values are decoded without gaps and
/// spread to their rows afterwards, when it is known which rows have none. Belongs to one thread at a time.
public abstract class ColumnValues {
    /// Arrays for values of this kind, with room for `capacity`.
    public static ColumnValues of(LeafValue value, int capacity) {
        Layout layout = value.type().layout();
        return value.conversion() == LeafValue.Conversion.ALWAYS_NULL
                ? new NoValues(capacity)
                : switch (layout) {
                    case BIT -> new BooleanValues(capacity);
                    case INT8 -> new ByteValues(capacity);
                    case INT16 -> new ShortValues(capacity);
                    case INT32 -> new IntValues(value.type(), capacity);
                    case INT64 -> new LongValues(value, capacity);
                    case INT128 -> new DecimalValues(value, capacity);
                    case FLOAT -> new FloatValues(value, capacity);
                    case DOUBLE -> new DoubleValues(capacity);
                    case BYTES -> new BytesValues(value, capacity);
                    case LIST, STRUCT -> throw new MalformedException("a leaf of type " + value.type());
                };
    }

    /// Forgets all values, before the first of a batch.
    public void reset() {}

    /// Makes room for `capacity` values, keeping those that are there.
    public abstract void ensureCapacity(int capacity);

    /// Decodes `count` values to the places from `at`.
    public abstract void decode(ValueDecoder decoder, int at, int count);

    /// Copies the dictionary's values at `codes[from, from + count)` to the places from `at`. The codes are within the
    /// dictionary, which {@link #vector} of the same kind of values has made.
    public abstract void gather(Vector dictionary, int[] codes, int from, int at, int count);

    /// Moves the value at `at + i` to `rows[i]`, for all `i` below `count`; rows ascend and `rows[i]` is not below
    /// `at + i`. Places from `at` to `end` without a value become safe to read.
    public abstract void spread(int[] rows, int count, int at, int end);

    /// Makes the places `[at, at + count)`, which have no values, safe to read.
    public void clear(int at, int count) {}

    /// Makes the first `count` values independent of the page that they were decoded from.
    public void detach(int count) {}

    /// The first `length` values as a vector over the same arrays.
    public abstract Vector vector(int length, long @Nullable [] validity);
}
