package org.millrace.parquet.encoding;

/// BYTE_STREAM_SPLIT: the first bytes of all values, then the second bytes, and so on.
public final class ByteStreamSplitDecoder extends ValueDecoder {
    private final int width;
    private byte[] data = new byte[0];
    private int from;
    private int total;
    private int next;

    /// A decoder of values of `width` bytes.
    public ByteStreamSplitDecoder(int width) {
        this.width = width;
    }

    @Override
    public void start(byte[] page, int start, int to, int maxValues) {
        data = page;
        from = start;
        total = (to - start) / width;
        next = 0;
    }

    @Override
    public void skip(int count) {
        advance(count);
    }

    @Override
    public void readInts(int[] out, int at, int count) {
        int first = advance(count);
        for (int i = 0; i < count; i++) {
            out[at + i] = int32(first + i);
        }
    }

    @Override
    public void readFloats(float[] out, int at, int count) {
        int first = advance(count);
        for (int i = 0; i < count; i++) {
            out[at + i] = Float.intBitsToFloat(int32(first + i));
        }
    }

    @Override
    public void readLongs(long[] out, int at, int count) {
        int first = advance(count);
        for (int i = 0; i < count; i++) {
            out[at + i] = int64(first + i);
        }
    }

    @Override
    public void readDoubles(double[] out, int at, int count) {
        int first = advance(count);
        for (int i = 0; i < count; i++) {
            out[at + i] = Double.longBitsToDouble(int64(first + i));
        }
    }

    @Override
    public void readBytes(ByteSlices out, int at, int count) {
        int first = advance(count);
        for (int i = 0; i < count; i++) {
            int place = out.extendOwn(at + i, width);
            byte[] target = out.data();
            for (int b = 0; b < width; b++) {
                target[place + b] = data[first + i + b * total];
            }
            out.starts()[at + i] = place;
            out.lengths()[at + i] = width;
        }
    }

    private int int32(int place) {
        byte[] page = data;
        int stride = total;
        return (page[place] & 0xff)
                | (page[place + stride] & 0xff) << 8
                | (page[place + 2 * stride] & 0xff) << 16
                | (page[place + 3 * stride] << 24);
    }

    private long int64(int place) {
        return (int32(place) & 0xffffffffL) | ((long) int32(place + 4 * total) << 32);
    }

    private int advance(int count) {
        if (count > total - next) {
            throw tooFew();
        }
        int first = from + next;
        next += count;
        return first;
    }
}
