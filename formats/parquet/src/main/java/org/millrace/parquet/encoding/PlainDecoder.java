package org.millrace.parquet.encoding;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import org.millrace.parquet.bytes.MalformedException;

/// PLAIN for numbers and byte strings of fixed length: values one after the other, copied in bulk.
public final class PlainDecoder extends ValueDecoder {
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfFloat FLOAT =
            ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfDouble DOUBLE =
            ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final int width;
    private byte[] data = new byte[0];
    private int position;
    private int end;

    /// A decoder of values of `width` bytes.
    public PlainDecoder(int width) {
        this.width = width;
    }

    @Override
    public void start(byte[] page, int from, int to, int maxValues) {
        data = page;
        position = from;
        end = to;
    }

    @Override
    public void skip(int count) {
        advance(count);
    }

    @Override
    public void readInts(int[] out, int at, int count) {
        int from = advance(count, Integer.BYTES);
        MemorySegment.copy(MemorySegment.ofArray(data), INT, from, out, at, count);
    }

    @Override
    public void readLongs(long[] out, int at, int count) {
        int from = advance(count, Long.BYTES);
        MemorySegment.copy(MemorySegment.ofArray(data), LONG, from, out, at, count);
    }

    @Override
    public void readFloats(float[] out, int at, int count) {
        int from = advance(count, Float.BYTES);
        MemorySegment.copy(MemorySegment.ofArray(data), FLOAT, from, out, at, count);
    }

    @Override
    public void readDoubles(double[] out, int at, int count) {
        int from = advance(count, Double.BYTES);
        MemorySegment.copy(MemorySegment.ofArray(data), DOUBLE, from, out, at, count);
    }

    @Override
    public void readBytes(ByteSlices out, int at, int count) {
        int from = advance(count);
        int[] starts = out.starts();
        int[] lengths = out.lengths();
        for (int i = 0; i < count; i++) {
            starts[at + i] = from + i * width;
            lengths[at + i] = width;
        }
        out.adopt(data, at, count);
    }

    private int advance(int count, int wanted) {
        if (width != wanted) {
            throw new MalformedException("values of " + width + " bytes read as values of " + wanted);
        }
        return advance(count);
    }

    private int advance(int count) {
        if ((long) count * width > end - position) {
            throw tooFew();
        }
        int from = position;
        position += count * width;
        return from;
    }
}
