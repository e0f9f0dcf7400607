package org.millrace.parquet.values;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.parquet.bytes.MalformedException;
import org.millrace.parquet.encoding.ByteSlices;
import org.millrace.parquet.encoding.ValueDecoder;
import org.millrace.parquet.metadata.PhysicalType;
import org.millrace.parquet.schema.LeafValue;
import org.millrace.vectors.Decimal128Vector;
import org.millrace.vectors.Vector;

/// Decimals of more than 18 digits, also from unsigned 64-bit integers.
final class DecimalValues extends ColumnValues {
    private final LeafValue kind;
    private final ByteSlices slices = new ByteSlices(0);
    private long[] high;
    private long[] low;

    DecimalValues(LeafValue kind, int capacity) {
        this.kind = kind;
        high = new long[capacity];
        low = new long[capacity];
    }

    @Override
    public void ensureCapacity(int capacity) {
        if (capacity > high.length) {
            int grown = Math.max(capacity, 2 * high.length);
            high = Arrays.copyOf(high, grown);
            low = Arrays.copyOf(low, grown);
        }
    }

    @Override
    public void decode(ValueDecoder decoder, int at, int count) {
        if (kind.physical() == PhysicalType.INT64) {
            decoder.readLongs(low, at, count);
            Arrays.fill(high, at, at + count, 0);
            return;
        }
        slices.reset();
        slices.ensureCapacity(count);
        decoder.readBytes(slices, 0, count);
        for (int i = 0; i < count; i++) {
            decode(slices.data(), slices.starts()[i], slices.lengths()[i], at + i);
        }
    }

    private void decode(byte[] data, int start, int length, int place) {
        if (length == 0) {
            throw new MalformedException("a decimal of no bytes");
        }
        long lower = data[start];
        long upper = lower >> 63;
        for (int i = start + 1; i < start + length; i++) {
            if (upper != upper << 8 >> 8) {
                throw new MalformedException("a decimal of " + length + " bytes that does not fit its precision");
            }
            upper = upper << 8 | lower >>> 56;
            lower = lower << 8 | (data[i] & 0xff);
        }
        high[place] = upper;
        low[place] = lower;
    }

    @Override
    public void gather(Vector dictionary, int[] codes, int from, int at, int count) {
        Decimal128Vector entries = (Decimal128Vector) dictionary;
        for (int i = 0; i < count; i++) {
            high[at + i] = entries.high()[codes[from + i]];
            low[at + i] = entries.low()[codes[from + i]];
        }
    }

    @Override
    public void spread(int[] rows, int count, int at, int end) {
        for (int i = count - 1; i >= 0; i--) {
            high[rows[i]] = high[at + i];
            low[rows[i]] = low[at + i];
        }
    }

    @Override
    public Vector vector(int length, long @Nullable [] validity) {
        return new Decimal128Vector(kind.type(), high, low, length, validity);
    }
}
