package org.millrace.parquet.encoding;

/// PLAIN for BOOLEAN: one bit per value, the least significant first.
public final class PlainBooleanDecoder extends ValueDecoder {
    private byte[] data = new byte[0];
    private long position;
    private long end;

    @Override
    public void start(byte[] page, int from, int to, int maxValues) {
        data = page;
        position = 8L * from;
        end = 8L * to;
    }

    @Override
    public void skip(int count) {
        if (count > end - position) {
            throw tooFew();
        }
        position += count;
    }

    @Override
    public void readBits(long[] out, int at, int count) {
        long from = position;
        skip(count);
        BitUnpacking.copyBits(data, from, out, at, count);
    }
}
