package org.millrace.parquet.values;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.parquet.bytes.LittleEndian;
import org.millrace.parquet.encoding.ByteSlices;
import org.millrace.parquet.encoding.ValueDecoder;
import org.millrace.parquet.schema.LeafValue;
import org.millrace.vectors.FloatVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// Numbers of IEEE 754 single precision, also from half precision.
final class FloatValues extends ColumnValues {
    private final @Nullable ByteSlices halves;
    private float[] values;

    FloatValues(LeafValue value, int capacity) {
        halves = value.conversion() == LeafValue.Conversion.FLOAT16 ? new ByteSlices(0) : null;
        values = new float[capacity];
    }

    @Override
    public void ensureCapacity(int capacity) {
        values = capacity <= values.length ? values : Arrays.copyOf(values, Math.max(capacity, 2 * values.length));
    }

    @Override
    public void decode(ValueDecoder decoder, int at, int count) {
        ByteSlices slices = halves;
        if (slices == null) {
            decoder.readFloats(values, at, count);
            return;
        }
        slices.reset();
        slices.ensureCapacity(count);
        decoder.readBytes(slices, 0, count);
        for (int i = 0; i < count; i++) {
            values[at + i] = Float.float16ToFloat(LittleEndian.int16(slices.data(), slices.starts()[i]));
        }
    }

    @Override
    public void gather(Vector dictionary, int[] codes, int from, int at, int count) {
        float[] entries = ((FloatVector) dictionary).values();
        float[] out = values;
        for (int i = 0; i < count; i++) {
            out[at + i] = entries[codes[from + i]];
        }
    }

    @Override
    public void spread(int[] rows, int count, int at, int end) {
        float[] out = values;
        for (int i = count - 1; i >= 0; i--) {
            out[rows[i]] = out[at + i];
        }
    }

    @Override
    public Vector vector(int length, long @Nullable [] validity) {
        return new FloatVector(PrimitiveType.FLOAT, values, length, validity);
    }
}
